import Foundation
import Testing

@testable import Sandbox

struct FaultyReplyTests {
  private let query = ["searchKey": "中兴通讯股份有限公司"]

  @Test func `503 comes before any work`() async throws {
    try await withFaults("503=1") { customer in
      let reply = try await customer.search(query)
      #expect(reply.status == 503)
      #expect(await customer.standIn.bill().qcc.billedCalls == 0)
      #expect(await customer.standIn.bill().qcc.faultyCalls == 1)
    }
  }

  @Test func `429 says when to come back, in seconds and as a date in turn`() async throws {
    try await withFaults("429=1") { customer in
      var waits: [String] = []
      for _ in 1...2 {
        let reply = try await customer.search(query)
        #expect(reply.status == 429)
        waits.append(try #require(reply.headers["retry-after"]))
      }
      #expect(waits == ["Tue, 14 Nov 2023 22:13:21 GMT", "1"])
    }
  }

  @Test(arguments: [
    ("429-after-2", 429, "2"), ("429-date-2", 429, "Tue, 14 Nov 2023 22:13:22 GMT"),
    ("503-after-90", 503, "90"), ("503-date-0", 503, "Tue, 14 Nov 2023 22:13:20 GMT"),
  ])
  func `a wait is told in the spelling that was asked for, each time`(
    fault: String, status: Int, wait: String
  ) async throws {
    try await withFaults("\(fault)=1") { customer in
      for _ in 1...2 {
        let reply = try await customer.search(query)
        #expect(reply.status == status)
        #expect(reply.headers["retry-after"] == wait)
      }
      #expect(await customer.standIn.bill().qcc.billedCalls == 0)
    }
  }

  @Test(arguments: ["120", "122"])
  func `企查查 says in its own words that calls came too quickly`(code: String) async throws {
    try await withFaults("qcc.\(code)=@1") { customer async throws in
      #expect(try await customer.searched(query).Status == code)
      #expect(try await customer.searched(query).Status == "200")
    }
  }

  @Test func `智慧芽 says in its own words that calls came too quickly`() async throws {
    try await withFaults("zhihuiya.67200002=@1") { customer in
      let token = try await customer.token()
      let batch = ["patent_number": "CN190000001A"]
      #expect(try await customer.detailed(batch, token: token).error_code == 67_200_002)
      #expect(try await customer.detailed(batch, token: token).error_code == 0)
    }
  }

  @Test func `a page of HTML comes with status 200 and is not billed`() async throws {
    try await withFaults("html=1") { customer in
      let reply = try await customer.search(query)
      #expect(reply.status == 200)
      #expect(reply.body.hasPrefix("<!DOCTYPE html>"))
      #expect(await customer.standIn.bill().qcc.billedCalls == 0)
    }
  }

  @Test(arguments: [("reset=1", 0), ("reset-after=1", 1), ("truncate=1", 1)])
  func `a lost reply is an error to the caller and billed if the work was done`(
    spec: String, billed: Int
  ) async throws {
    try await withFaults(spec) { customer in
      await #expect(throws: (any Error).self) { try await customer.search(query) }
      #expect(await customer.standIn.bill().qcc.calls == 1)
      #expect(await customer.standIn.bill().qcc.billedCalls == billed)
    }
  }

  @Test func `asking again for a reply that was lost is a repeat`() async throws {
    try await withFaults("reset-after=1") { customer in
      for _ in 1...2 { _ = try? await customer.search(query) }
      #expect(await customer.standIn.bill().qcc.repeats == 1)
    }
  }

  private func withFaults(
    _ spec: String, _ body: (Customer) async throws -> Void
  ) async throws {
    let faults = try Faults(spec: spec)
    try await withStandIn(.init(corpus: .small, faults: faults, now: SetClock().now), body)
  }
}
