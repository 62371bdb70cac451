import Providers
import Testing

struct QCCReportOrderTests {
  let order = QCC.ReportOrder()
  let company = Subject(company: "示例科技有限公司")

  @Test(
    arguments: [([.pdf], ["1"]), ([.word], ["2"]), ([.word, .pdf], ["1", "2"])]
      as [(Set<ReportObservation.Format>, [String])])
  func `each format is an order of its own`(
    formats: Set<ReportObservation.Format>, codes: [String]
  ) {
    let order = QCC.ReportOrder(formats: formats)
    let questions = order.questions(about: company)
    #expect(questions.map { $0.parameter("reportFormat") } == codes)
    #expect(questions.allSatisfy { $0.parameter("company") == company.company })
    #expect(questions.allSatisfy { $0.endpoint.description == "qcc.report_order" })
    #expect(order.questions(about: Subject(qccID: "1")).isEmpty)
  }

  @Test(arguments: [(nil, "keyNo"), ("coyName", "coyName")])
  func `the company's parameter is a setting, and no part of the question`(
    written: String?, name: String
  ) {
    var traits = QCC.Traits()
    traits.report = .init()
    traits.report?.subjectParameter = written
    let order = QCC.ReportOrder(traits: traits)
    let questions = order.questions(about: company)
    let request = order.request(questions)
    #expect(request.method == .post && request.place == .service)
    #expect(request.path == "/Report/CreateReport")
    #expect(request.query == [.init(name, "示例科技有限公司"), .init("reportFormat", "1")])
    #expect(questions.map(\.key) == ["company=\("示例科技有限公司".percentEncoded)&reportFormat=1"])
  }

  @Test func `an order is made once, alone, at the price of a report`() {
    #expect(order.isOrder && order.raisesQuestions)
    #expect(order.batchSize == 1 && order.tariff == .perCall && order.priceKey == "report")
  }

  /// Replies as in the document's samples and table, in JSON and XML.
  static let orders = [
    #"{"Status":"200","Message":"报告下单成功","Result":{"OrderNo":"96a229095b"}}"#,
    #"{"Status":200,"Message":null,"OrderNo":"96a229095b","Result":null}"#,
    #"{"status":"200","result":{"orderno":" 96a229095b "}}"#,
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <YJServiceResult xmlns:xsd="http://www.w3.org/2001/XMLSchema"
     xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
    <Status>200</Status>
    <Message>报告下单成功</Message>
    <Result>
    <OrderNo>96a229095b</OrderNo>
    </Result>
    </YJServiceResult>
    """,
    "\u{FEFF}<YJServiceResult><Status>200</Status><OrderNo>96a229095b</OrderNo></YJServiceResult>",
    """

    <YJServiceResult><Status>200</Status><Message/><Result/><OrderNo>96a229095b</OrderNo>
    </YJServiceResult>
    """,
  ]

  @Test(arguments: orders)
  func `an order's number raises the question of its report`(body: String) throws {
    let reading = read(body)
    let answers = try #require(reading.answers)
    #expect(answers.verdicts.map(\.verdict) == [.records] && answers.recordCount == 1)
    #expect(reading.charge == Charge(calls: 1, items: 0))
    #expect(
      answers.followUps == [
        Question(
          Endpoint(provider: "qcc", name: "report"),
          key:
            "company=\("示例科技有限公司".percentEncoded)&orderNo=96a229095b&reportFormat=1")
      ])
  }

  /// HTTP status and body of replies after which nobody knows whether there is an order.
  @Test(
    arguments: [
      (200, #"{"Status":"200","Message":"报告下单成功","Result":{"OrderNo":""}}"#),
      (200, #"{"Status":"200","Message":"报告下单成功","Result":null}"#),
      (200, #"{"Status":"200","Result":{"OrderNo":"96a2"#),
      (200, "<YJServiceResult><Status>200</Status><Result><OrderNo/></Result></YJServiceResult>"),
      (200, "<YJServiceResult><Status>200</Status><Result><OrderNo>96a2"),
      (200, "<html><body>请登录</body></html>"), (200, ""), (429, ""), (500, ""), (502, "<html/>"),
      (503, #"{"status":503,"message":"Service Unavailable"}"#), (504, ""), (404, ""), (302, ""),
      (200, #"{"Status":"500","Message":"【无效请求】接口相关的逻辑错误"}"#),
      (500, "<YJServiceResult><Status>500</Status></YJServiceResult>"),
    ])
  func `what may have been ordered is charged in doubt, and never reads as undone`(
    status: Int, body: String
  ) {
    let reading = order.read(Reply(body, status: status), to: order.questions(about: company))
    #expect(reading.answers == nil)
    #expect(reading.charge == Charge(calls: 1, items: 0, isCertain: false))
  }

  /// Well-formed or not, and none of the document's samples.
  static let oddXML = [
    "<", "<>", "<R>", "<R/>", "<R></R>", "<R>200</R>", "<Status>200</Status>", "<R Status='200'/>",
    "<R><Status/></R>", "<R><Status><x/></Status></R>", "<?xml version='1.0'?>", "<R><Result/></R>",
    "<R>x<Status>200</Status></R>", "<R><Status>200</Status><Result>x</Result></R>",
    "<R><Status>200</Status><Status>201</Status></R>", "<!DOCTYPE html><html><br></html>",
    "<R><Status>200</Status><Result><OrderNo/><OrderNo/></Result></R>", "<R>&x;</R>",
  ]

  @Test func `no XML of another form is an order`() {
    let whole = Self.orders[3].dropLast()
    let cut = whole.indices.map { String(whole[..<$0]) }
    for body in Self.oddXML + cut {
      let reading = read(body)
      #expect(reading.answers == nil && !reading.charge.isCertain, "\(body)")
    }
  }

  @Test(arguments: [false, true])
  func `500 stays in doubt whatever the pipeline file says of its price`(isBilled: Bool) {
    var traits = QCC.Traits()
    traits.codeOverrides = ["500": CodeOverride(billed: isBilled)]
    let order = QCC.ReportOrder(traits: traits)
    let reading = order.read(Reply(#"{"Status":"500"}"#), to: order.questions(about: company))
    #expect(!reading.charge.isCertain)
  }

  /// Codes of the invalid group after which there is surely no order.
  @Test(
    arguments: [
      ("115", "sign in again"), ("120", "slow down"), ("122", "slow down"), ("199", "retry"),
      ("203", "retry"), ("124", "retry"),
    ])
  func `an invalid request that may pass later is free`(code: String, word: String) {
    for body in [
      #"{"Status":"\#(code)","Message":"说明"}"#,
      "<R><Status>\(code)</Status><Message>说明</Message></R>",
    ] {
      let reading = read(body)
      #expect(reading.word == word && reading.code == code && reading.message == "说明")
      #expect(reading.charge == .nothing && reading.isProvidersWord)
    }
  }

  @Test(arguments: [("201", "empty"), ("202", "refused"), ("208", "refused"), ("112", "account")])
  func `a company that cannot be reported on raises no question`(code: String, word: String) {
    let reading = read(#"{"Status":"\#(code)","Message":"说明","Result":null}"#)
    #expect(reading.word == word)
    #expect(reading.answers?.followUps.isEmpty ?? true)
  }

  private func read(_ body: String) -> Reading {
    order.read(Reply(body), to: order.questions(about: company))
  }
}
