import Foundation
import Providers
import TestSupport
import Testing
import Workspace

@testable import Extract

@Suite(.timeLimit(.minutes(10)))
struct LockTests {
  let locked = #"{"Status":"110","Message":"【有效请求】当前相同查询连续出错，请等2小时后重试"}"#
  let empty = #"{"Status":"201"}"#

  @Test func `a locked query is left alone for two hours, the others go on`() async throws {
    let bench = try Bench(
      StubTransport { [locked, empty] request, _ in
        Reply(request.query.hasSuffix("locked") ? locked : empty)
      })
    let subjects = [[Subject(company: "locked")], [Subject(company: "free")]]
    let start = bench.clock.now()
    for _ in 1...2 {
      try bench.record.forgetQuestions(of: ["search"])
      _ = try await bench.run(bench.searching(), subjects)
      let counts = try bench.record.counts(of: "search")
      #expect(counts.deferred == 1 && counts.done == 1)
      #expect(try bench.record.deferredUntil(of: "search") == start + 7_200)
    }
    let calls = { bench.transport.sent.filter { $0.query.hasSuffix("locked") }.count }
    #expect(calls() == 1)

    bench.clock.advance(by: 7_199)
    try bench.record.forgetQuestions(of: ["search"])
    _ = try await bench.run(bench.searching(), subjects)
    #expect(calls() == 1)
    bench.clock.advance(by: 1)
    try bench.record.forgetQuestions(of: ["search"])
    _ = try await bench.run(bench.searching(), subjects)
    #expect(calls() == 2)
  }

  @Test func `the reply that locks is billed`() async throws {
    let bench = try Bench(StubTransport(.reply(locked)))
    _ = try await bench.run(bench.searching(), [[Subject(company: "locked")]])
    let receipts = try await bench.ledger.receipts(of: "r", workspace: "w")
    #expect(receipts.map(\.billed.calls) == [1])
  }
}
