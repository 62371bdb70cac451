import Providers

extension Specimen {
  static let qccReportOrder = Specimen(
    qcc: QCC.ReportOrder(), about: Subject(company: "示例科技有限公司"), source: QCC.ReportOrders.self,
    signed: """
      POST https://pro.qcc.com/api/yj/Report/CreateReport?key=0123456789abcdef0123456789abcdef\
      &keyNo=\("示例科技有限公司".percentEncoded)&reportFormat=1
      """,
    answer: ordered)

  static let qccReport = Specimen(
    qcc: QCC.ReportCollection(),
    questions: {
      let order = QCC.ReportOrder()
      let questions = order.questions(about: Subject(company: "示例科技有限公司"))
      return order.read(Reply(ordered), to: questions).answers?.followUps ?? []
    },
    source: QCC.Reports.self, secrets: ["000000000000000009"],
    signed: """
      POST https://pro.qcc.com/api/yj/Report/GetReportInfo?key=0123456789abcdef0123456789abcdef\
      &orderNo=000000000000000000000001&dtype=json
      """,
    answer: [
      Reply(
        #"""
        {"Status":"200","Message":"查询成功","Result":{"ReportStatus":"S",
         "ReportUrl":"/api/rpt/retrieve?code=000000000000000009"}}
        """#),
      Reply("%PDF-1.4\n%%EOF\n"),
    ])

  private static let ordered =
    #"{"Status":"200","Message":"报告下单成功","Result":{"OrderNo":"000000000000000000000001"}}"#
}
