import NIOHTTP1
import Testing

@testable import Sandbox

struct ReportTests {
  private let usual = "科大讯飞股份有限公司"

  @Test func `an order is not ready at the first two questions, then for good`() async throws {
    try await withReports { customer in
      let order = try await customer.order(usual)
      var replies: [Tree] = []
      for _ in 1...4 { replies.append(try Tree(await customer.ask(order).body)) }

      #expect(replies.map { $0["Status"]?.text } == ["205", "200", "200", "200"])
      #expect(replies[0]["Result"] == .null)
      #expect(replies[1]["Result"]?["ReportStatus"] == .text("P"))
      #expect(replies[1]["Result"]?["ReportUrl"] == .text(""))
      #expect(replies[2]["Result"]?["ReportStatus"] == .text("S"))
      let url = try #require(replies[2]["Result"]?["ReportUrl"]?.text)
      #expect(url.wholeMatch(of: /\/api\/rpt\/retrieve\?code=[0-9a-f]{18}/) != nil)
      #expect(replies[3] == replies[2])
    }
  }

  @Test func `each call is a new order, and the second of a format a repeat`() async throws {
    let creditCode = Company(name: usual).creditCode
    try await withReports { customer in
      var orders: Set<String> = []
      for (company, format) in [(usual, nil), (usual, "2"), (creditCode, "1")] {
        orders.insert(try await customer.order(company, format: format))
      }
      for order in orders {
        for _ in 1...2 { _ = try await customer.ask(order) }
      }
      #expect(orders.count == 3)
      let bill = await customer.standIn.bill().qcc
      #expect(bill.orders == 3)
      #expect(bill.billedCalls == 9 && bill.repeats == 1)
      #expect(bill.methods["CreateReport"]?.billedCalls == 3)
    }
  }

  @Test(
    arguments: [
      (["keyNo": "无此公司"], "201"), (["keyNo": "科"], "213"),
      (["keyNo": "科大讯飞股份有限公司", "reportFormat": "3"], "202"),
      (["coyName": "科大讯飞股份有限公司"], "202"),
    ])
  func `a bad order is billed and is none`(query: [String: String], code: String) async throws {
    try await withReports { customer in
      let reply = try Tree(
        await customer.qcc("Report/CreateReport", query, method: .POST).body)
      #expect(reply["Status"] == .text(code))
      #expect(await customer.standIn.bill().qcc.orders == 0)
      #expect(await customer.standIn.bill().qcc.billedCalls == 1)
    }
  }

  @Test func `an order has the document's fields and message`() async throws {
    try await withReports { customer in
      let reply = try Tree(
        await customer.qcc("Report/CreateReport", ["keyNo": usual], method: .POST).body)
      #expect(reply.names == ["Message", "Result", "Status"])
      #expect(reply["Message"] == .text("报告下单成功"))
    }
  }

  @Test(
    arguments: [
      (["orderNo": "0000"], "201"), (["orderNo": "0000", "dtype": "csv"], "202"), ([:], "202"),
    ] as [([String: String], String)])
  func `a bad question after an order is refused`(
    query: [String: String], code: String
  ) async throws {
    try await withReports { customer in
      let reply = try Tree(
        await customer.qcc("Report/GetReportInfo", query, method: .POST).body)
      #expect(reply["Status"] == .text(code))
    }
  }

  @Test func `XML comes where it is asked for, and from one company always`() async throws {
    try await withReports { customer in
      let asked = try await customer.order(usual)
      let unasked = try await customer.order("比亚迪股份有限公司")
      for (order, type) in [(asked, "xml"), (unasked, nil), (unasked, "json")] {
        let reply = try await customer.ask(order, type: type)
        #expect(reply.headers["content-type"] == "text/xml; charset=utf-8")
        #expect(
          reply.body.hasPrefix(#"<?xml version="1.0" encoding="UTF-8"?>"# + "\n<YJServiceResult "))
      }
      let ready = try await customer.ask(unasked)
      #expect(ready.body.contains("<Status>200</Status><Message>查询成功</Message>"))
      #expect(
        ready.body.contains(
          "<Result><ReportStatus>S</ReportStatus><ReportUrl>/api/rpt/retrieve?code="))
      let unknown = try await customer.ask("0000", type: "xml")
      #expect(unknown.body.contains("<Status>201</Status>"))
    }
  }

  @Test func `an order whose reply is lost is an order all the same`() async throws {
    let faults = try Faults(spec: "qcc.CreateReport.reset-after=@1")
    try await withStandIn(.init(corpus: .oddReports, faults: faults)) { customer in
      await #expect(throws: (any Error).self) { try await customer.order(usual) }
      _ = try await customer.order(usual)
      let bill = await customer.standIn.bill().qcc
      #expect(bill.orders == 2 && bill.repeats == 1)
    }
  }
}

/// Runs a stand-in whose companies have odd reports.
func withReports(_ body: (Customer) async throws -> Void) async throws {
  try await withStandIn(.init(corpus: .oddReports), body)
}

extension Customer {
  /// Orders a report.
  func order(_ company: String, format: String? = nil) async throws -> String {
    var query = ["keyNo": company]
    query["reportFormat"] = format
    let reply = try Tree(await qcc("Report/CreateReport", query, method: .POST).body)
    return reply["Result"]?["OrderNo"]?.text ?? ""
  }

  /// Asks after an order.
  func ask(_ order: String, type: String? = nil) async throws -> Received {
    var query = ["orderNo": order]
    query["dtype"] = type
    return try await qcc("Report/GetReportInfo", query, method: .POST)
  }

  /// Orders a report and waits until it is finished.
  func address(ofReportOn company: String, format: String? = nil) async throws -> String {
    let order = try await order(company, format: format)
    for _ in 1...2 { _ = try await ask(order) }
    return String(try await ask(order).body.firstMatch(of: /\/api\/rpt[0-9a-z\/?=]*/)?.output ?? "")
  }
}
