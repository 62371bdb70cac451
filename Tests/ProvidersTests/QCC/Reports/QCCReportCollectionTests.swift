import PatentModel
import Providers
import Testing

struct QCCReportCollectionTests {
  let question = QCC.ReportCollection.question()

  @Test(
    arguments: [(nil, .post), (.get, .get), (.post, .post)] as [(Request.Method?, Request.Method)])
  func `a report is asked for by its order, with the account's method`(
    written: Request.Method?, method: Request.Method
  ) {
    let collection = QCC.ReportCollection { $0.infoMethod = written }
    let request = collection.request([question])
    #expect(request.method == method && request.path == "/Report/GetReportInfo")
    #expect(request.query == [.init("orderNo", "96a229095b"), .init("dtype", "json")])
    #expect(request.place == .service && request.context.isEmpty)
  }

  @Test func `it begins with no question of its own, and costs a poll`() {
    let collection = QCC.ReportCollection()
    #expect(collection.questions(about: Subject(company: "示例科技有限公司")).isEmpty)
    #expect(!collection.isOrder && !collection.raisesQuestions && collection.batchSize == 1)
    #expect(collection.tariff == .perCall && collection.priceKey == "report_poll")
  }

  @Test func `pauses grow from 5 s to 60 s, for half an hour`() {
    let polling = QCC.ReportCollection().polling
    #expect(polling.pause(after: 1) == .seconds(5))
    #expect(polling.pause(after: 2) == .milliseconds(7_500))
    #expect(polling.pause(after: 20) == .seconds(60))
    #expect(polling.deadline == .seconds(1_800))
    let other = QCC.ReportCollection {
      $0.pollFirst = "1s"
      $0.pollMax = "2s"
      $0.deadline = "2h"
    }
    #expect(
      other.polling
        == Polling(
          firstPause: .seconds(1), longestPause: .seconds(2), deadline: .seconds(7_200)))
  }

  @Test(arguments: [
    #"{"Status":"205","Message":"【有效请求】等待处理中"}"#,
    #"{"Status":"200","Result":{"ReportStatus":"P","ReportUrl":""}}"#,
    #"{"Status":"200","Result":{"ReportStatus":"P","ReportUrl":"/api/rpt/retrieve?code=1"}}"#,
    #"{"Status":"200","Result":{"ReportStatus":"S","ReportUrl":""}}"#,
    #"{"Status":"200","Result":{"ReportStatus":"S","ReportUrl":null}}"#,
    #"{"Status":"200","Result":{"ReportStatus":"s","ReportUrl":"/api/rpt/retrieve?code=1"}}"#,
    #"{"Status":"200","Result":{"ReportUrl":"/api/rpt/retrieve?code=1"}}"#,
    #"{"Status":"200","Result":null}"#, #"{"Status":"200"}"#,
    "<R><Status>200</Status><Result><ReportStatus>P</ReportStatus><ReportUrl/></Result></R>",
  ])
  func `what is not ready is asked for again, each time for a poll's price`(body: String) {
    let reading = QCC.ReportCollection().read(Reply(body), to: [question])
    #expect(reading.word == "poll again" && reading.isProvidersWord)
    #expect(reading.charge == Charge(calls: 1, items: 0))
  }

  @Test(arguments: [
    #"""
    {"Status":"200","Message":"查询成功","Result":{"ReportStatus":"S",
     "ReportUrl":"/api/rpt/retrieve?code=465b%2F03+e&v=1"}}
    """#,
    #"{"status":200,"reportstatus":"S","reporturl":"/api/rpt/retrieve?code=465b%2F03%20e&v=1#x"}"#,
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <YJServiceResult xmlns:xsd="http://www.w3.org/2001/XMLSchema">
    <Status>200</Status><Message>查询成功</Message><Result>
    <ReportStatus>S</ReportStatus>
    <ReportUrl>/api/rpt/retrieve?code=465b%2F03+e&amp;v=1</ReportUrl>
    </Result></YJServiceResult>
    """,
  ])
  func `a report that is ready lies on the provider's host`(body: String) throws {
    let reading = QCC.ReportCollection().read(Reply(body), to: [question])
    let download = try #require(reading.next)
    #expect(download.questions == [question] && download.method == .get)
    #expect(download.place == .host(isSigned: false) && download.path == "/api/rpt/retrieve")
    #expect(download.query == [.init("code", "465b/03 e"), .init("v", "1")])
    #expect(download.context == "S")
    #expect(!"\(reading.code)\(reading.message)".contains("465b"))
  }

  @Test func `the letters that mean ready or failed are settings`() {
    let collection = QCC.ReportCollection {
      $0.ready = ["S", "Y"]
      $0.failed = ["F"]
    }
    func read(_ letter: String) -> Reading {
      let result = #"{"ReportStatus":"\#(letter)","ReportUrl":"/rpt?code=465b"}"#
      return collection.read(Reply(#"{"Status":"200","Result":\#(result)}"#), to: [question])
    }
    #expect(read("Y").next?.context == "Y")
    let failed = read("F")
    #expect(failed.word == "refused" && failed.code == "F" && failed.isProvidersWord)
    #expect(failed.charge == Charge(calls: 1, items: 0))
    #expect(failed.message.contains("F") && !failed.message.contains("465b"))
    #expect(read("P").word == "poll again")
  }

  /// Addresses as they stand in JSON.
  @Test(arguments: [
    "https://pro.qcc.com/api/rpt/retrieve?code=465b", "http://example.com/?code=465b",
    "//example.com/rpt?code=465b", #"/\\example.com/465b"#, #"\\\\example.com/465b"#,
    "rpt/retrieve?code=465b", "?code=465b", "@example.com/465b", "javascript:465b",
    "/rpt/a b?code=465b", "/rpt/报告?code=465b", #"/rpt\r\nHost:465b"#,
  ])
  func `an address elsewhere is never fetched`(address: String) {
    let body = #"{"Status":"200","Result":{"ReportStatus":"S","ReportUrl":"\#(address)"}}"#
    let reading = QCC.ReportCollection().read(Reply(body), to: [question])
    #expect(reading.word == "refused" && reading.code == "address elsewhere")
    #expect(!reading.message.isEmpty && !reading.message.contains("465b"))
    #expect(reading.charge == Charge(calls: 1, items: 0))
    // The order is good and paid for: nothing is remembered against it.
    #expect(!reading.isProvidersWord)
  }

  @Test(arguments: [(nil, "GET"), (.get, "POST")] as [(Request.Method?, String)])
  func `a refused method names the setting and the other method`(
    written: Request.Method?, other: String
  ) throws {
    let collection = QCC.ReportCollection { $0.infoMethod = written }
    let reading = collection.read(
      Reply(#"{"Status":"118","Message":"【无效请求】当前接口不支持此方式的调用"}"#), to: [question])
    #expect(reading.word == "endpoint" && reading.charge == .nothing)
    let stop = try #require(reading.stop)
    for text in [reading.message, stop.remedy.english] {
      #expect(text.contains("report.info_method") && text.contains("to \(other)"))
    }
    #expect(reading.message.hasPrefix("【无效请求】"))
  }

  @Test(
    arguments: [
      ("202", "refused"), ("199", "retry"), ("500", "retry"), ("107", "account"),
      ("987", "refused"),
    ])
  func `any other code means what it means elsewhere`(code: String, word: String) {
    let body = #"{"Status":"\#(code)","Message":"说明"}"#
    let reading = QCC.ReportCollection().read(Reply(body), to: [question])
    #expect(reading.word == word && reading.code == code && reading.message == "说明")
  }

  @Test func `an order that was paid for and is not known is a failure, and not remembered`() {
    let reading = QCC.ReportCollection().read(
      Reply(#"{"Status":"201","Message":"【有效请求】查询无结果"}"#), to: [question])
    #expect(reading.word == "refused" && reading.code == "201" && !reading.isProvidersWord)
    #expect(reading.message.contains("does not know order"))
  }

  @Test(arguments: [
    #"{"Status":"200","Result":{"ReportStatus":"S","ReportUrl":"/rpt?code=465b"#,
    #"{"ReportUrl":"/rpt?code=465b"}"#, "<html>/rpt?code=465b</html>", "",
  ])
  func `a body that cannot be read is not quoted`(body: String) {
    let reading = QCC.ReportCollection().read(Reply(body), to: [question])
    #expect(reading.word == "retry" && reading.code == "unreadable" && !reading.isProvidersWord)
    #expect(!reading.message.contains("465b"))
    #expect(reading.charge == Charge(calls: 1, items: 0, isCertain: false))
  }
}
