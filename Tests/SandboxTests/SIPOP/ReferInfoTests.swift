import Foundation
import Testing

@testable import Sandbox

struct ReferInfoTests {
  /// The first application of every generated corpus, which cites something.
  private let first = "CN201719000001.7"

  @Test func `a reply has the page's fields, and one total is larger than its rows`() async throws {
    try await withStandIn { customer in
      let reply = try await customer.referred(first)
      #expect(reply.names == ["code", "count", "data", "msg", "result", "total"])
      #expect(reply["code"] == .text("1000") && reply["msg"] == .text("操作成功"))
      let rows = try #require(reply["data"]?.list ?? reply["data"]?["data"]?.list)
      #expect(reply["count"] == .number(rows.count))
      #expect(reply["total"] == .number(rows.count + 1))
      #expect(
        rows.first?.names == [
          "applicant", "applicationDate", "applicationDocNum", "country", "countryName",
          "publicationDate", "publicationDocNum", "title", "type", "typeName",
        ])
    }
  }

  @Test func `of all others the total is what is told`() {
    let corpus = Corpus.small
    for index in corpus.applications.dropFirst() {
      let number = corpus.publications[index].filing?.number ?? ""
      let found = Citations(in: corpus).documents(
        ReferQuestion(application: number, direction: .cited))
      #expect(found.total == found.documents.count)
    }
  }

  @Test func `an application that is not known has nothing to refer to`() async throws {
    try await withStandIn { customer in
      let reply = try await customer.referred("CN201010600278.4")
      #expect(reply["code"] == .text("1100"))
      #expect(reply["total"] == .number(0) && reply["data"] == .null)
      #expect(await customer.standIn.bill().sipop.billedCalls == 1)
    }
  }

  @Test func `the same question is a repeat, the other direction is not`() async throws {
    try await withStandIn { customer in
      for type in ["02", "01", "02"] { _ = try await customer.referred(first, type) }
      let bill = await customer.standIn.bill().sipop
      #expect(bill.calls == 3 && bill.billedCalls == 3 && bill.repeats == 1)
    }
  }

  @Test func `a month in Shanghai takes so many signed calls`() async throws {
    let clock = SetClock()  // 2023-11-15 in Shanghai
    let terms = SIPOPTerms(callsAMonth: 3)
    try await withStandIn(.init(corpus: .small, sipop: terms, now: clock.now)) { customer in
      var codes: [String?] = []
      func ask(_ param: String, _ fields: [String: String] = [:]) async throws {
        codes.append(try Tree(await customer.refer(param, fields).body)["code"]?.text)
      }
      let param = #"{"applicationDocNum":"\#(first)","referType":"02"}"#
      try await ask(param, ["sign": "0"])
      for param in [param, "{}", param, param] { try await ask(param) }
      clock.advance(by: 16 * 86_400 - 6 * 3600 - 800 - 1)  // 2023-11-30 23:59:59
      try await ask(param)
      clock.advance(by: 1)
      try await ask(param)

      #expect(codes == ["1004", "1000", "1005", "1000", "1007", "1007", "1000"])
      let bill = await customer.standIn.bill().sipop
      #expect(bill.billedCalls == 4 && bill.refusedCalls == 3)
    }
  }

  @Test func `twenty calls a month are free unless another number is asked for`() async throws {
    try await withStandIn { customer in
      var codes: [String?] = []
      for _ in 1...21 { codes.append(try await customer.referred(first)["code"]?.text) }
      #expect(codes == Array(repeating: "1000", count: 20) + ["1007"])
    }
  }

  @Test(arguments: [
    ("1001", 200, 0), ("1004", 200, 0), ("1100", 200, 1), ("1000", 200, 1), ("9999", 200, 0),
    ("500", 500, 0),
  ])
  func `any code can be had`(code: String, status: Int, billed: Int) async throws {
    let faults = try Faults(spec: "sipop.\(code)=1")
    try await withStandIn(.init(corpus: .small, faults: faults)) { customer in
      let reply = try await customer.refer("{}")
      #expect(reply.status == status)
      if status == 200 { #expect(try Tree(reply.body)["code"] == .text(code)) }
      #expect(await customer.standIn.bill().sipop.billedCalls == billed)
    }
  }

  @Test func `faults of the way meet SIPOP too`() async throws {
    let faults = try Faults(spec: "sipop.reset-after=@1,sipop.html=@2")
    try await withStandIn(.init(corpus: .small, faults: faults)) { customer in
      await #expect(throws: (any Error).self) { try await customer.referred(first) }
      let page = try await customer.refer("{}")
      #expect(page.body.hasPrefix("<!DOCTYPE html>"))
      let bill = await customer.standIn.bill().sipop
      #expect(bill.billedCalls == 1 && bill.faultyCalls == 2)
    }
  }
}
