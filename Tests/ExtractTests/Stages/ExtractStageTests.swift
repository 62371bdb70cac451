import Foundation
import Providers
import TestSupport
import Testing
import Workspace

@testable import Extract

@Suite(.timeLimit(.minutes(10)))
struct ExtractStageTests {
  let numbers = (0..<25).map { "CN1000000\(10 + $0)A" }

  @Test(arguments: [1, 4])
  func `batches fill across what the source gives, and the rest goes at its end`(width: Int)
    async throws
  {
    let bench = try Bench(StubTransport { request, _ in .details(request.numbers) })
    let stage = bench.stage(batchSize: 10, width: width)
    let run = try await bench.run(stage, numbers.map { [$0] })
    #expect(bench.transport.sent.map(\.numbers.count).sorted() == [5, 10, 10])
    #expect(bench.transport.sent.flatMap(\.numbers).sorted() == numbers)
    #expect(run.found.sorted() == numbers)
    let counts = try bench.record.counts(of: "details")
    #expect(counts.tasks == 25 && counts.done == 25 && counts.records == 25)
  }

  @Test func `a question that several raise is bought once`() async throws {
    let bench = try Bench(StubTransport { request, _ in .details(request.numbers) })
    let run = try await bench.run(bench.stage(), [numbers, numbers, [numbers[0], numbers[0]]])
    #expect(bench.transport.sent.count == 1)
    #expect(run.raised == 25 && run.answered == 25)
  }

  @Test func `what is owned is not bought again, and names what it named`() async throws {
    let bench = try Bench(StubTransport { request, _ in .details(request.numbers) })
    _ = try await bench.run(bench.stage("first"), [numbers])
    let again = try await bench.run(bench.stage("second", run: "later"), [numbers])
    #expect(bench.transport.sent.count == 1)
    #expect(again.found.sorted() == numbers)
    let counts = try bench.record.counts(of: "second")
    #expect(counts.reused == 25 && counts.records == 25)
  }

  @Test func `one of a batch that is owned counts as one record`() async throws {
    let bench = try Bench(StubTransport { request, _ in .details(request.numbers) })
    _ = try await bench.run(bench.stage("first"), [numbers])
    let again = try await bench.run(bench.stage("second", run: "later"), [[numbers[3]]])
    #expect(again.found == [numbers[3]])
    #expect(try bench.record.counts(of: "second").records == 1)
  }

  @Test func `one bad question spoils only itself`() async throws {
    let bad = numbers[7]
    let bench = try Bench(
      StubTransport { request, _ in
        request.numbers.contains(bad) ? .code(68_300_004) : .details(request.numbers)
      })
    let run = try await bench.run(bench.stage(), [numbers])
    #expect(run.found.sorted() == numbers.filter { $0 != bad })
    let counts = try bench.record.counts(of: "details")
    #expect(counts.done == 24 && counts.failed == 1)
    #expect(try bench.record.reasons(of: "details").map(\.code) == ["68300004"])
    let receipt = try await bench.receipt
    #expect(receipt?.billed.items == 24)
  }

  @Test func `a budget is used to its last item`() async throws {
    let bench = try Bench(StubTransport { request, _ in .details(request.numbers) })
    let stage = bench.stage(limits: [Limit(.day, items: 13)])
    let run = try await bench.run(stage, [numbers])
    #expect(run.found.count == 13)
    let counts = try bench.record.counts(of: "details")
    #expect(counts.done == 13 && counts.deferred == 12)
    let until = try bench.record.deferredUntil(of: "details")
    #expect(until.map { ShanghaiTime($0).text } == "2023-11-16 00:00")
    #expect(try await bench.receipt?.billed.items == 13)
  }

  @Test func `nothing is bought where nothing may be`() async throws {
    let bench = try Bench(StubTransport())
    let run = try await bench.run(bench.stage(mayBuy: false), [numbers])
    #expect(run.found.isEmpty)
    #expect(try bench.record.counts(of: "details").deferred == 25)
  }

  @Test func `a refusal that is owned is not sent again`() async throws {
    let bench = try Bench(StubTransport(.reply(.code(68_300_004))))
    _ = try await bench.run(bench.stage("first"), [[numbers[0]]])
    _ = try await bench.run(bench.stage("second", run: "later"), [[numbers[0]]])
    #expect(try bench.record.counts(of: "second").failed == 1)
  }

  @Test func `a search that stays too large however it is narrowed is left, and the others go on`()
    async throws
  {
    let bench = try Bench(
      StubTransport { request, _ in
        request.query.contains("huge")
          ? Reply(#"{"Status":"207"}"#) : Reply(#"{"Status":"200","Result":[{"Id":"1"}]}"#)
      })
    _ = try await bench.run(
      bench.searching(), [[Subject(company: "huge"), Subject(company: "small")]])
    let counts = try bench.record.counts(of: "search")
    #expect(counts.failed == 1 && counts.done == 1)
    // Ten answers without fruit, and those that were on their way.
    #expect(bench.transport.sent.count < 20)
    #expect(try bench.record.reasons(of: "search").map(\.code) == ["left"])
  }

  @Test func `pages behind the first are asked for once and count for their company`()
    async throws
  {
    let bench = try Bench(
      StubTransport { _, call in
        let rows = (0..<50).map { #"{"Id":"\#(call)-\#($0)"}"# }.joined(separator: ",")
        return Reply(#"{"Status":"200","Paging":{"TotalRecords":200},"Result":[\#(rows)]}"#)
      })
    let run = try await bench.run(bench.searching(), [[Subject(company: "示例科技有限公司")]])
    #expect(bench.transport.sent.count == 4)
    #expect(Set(bench.transport.sent.map(\.query)).count == 4)
    #expect(run.foundCount == 200)
    let counts = try bench.record.counts(of: "search")
    #expect(counts.tasks == 1 && counts.done == 1 && counts.records == 200)
  }

  @Test func `a provider that does not heed the filters is not paid for each of them`()
    async throws
  {
    let bench = try Bench(
      StubTransport { _, _ in
        Reply(#"{"Status":"200","Paging":{"TotalRecords":5001},"Result":[{"Id":"1"}]}"#)
      })
    _ = try await bench.run(bench.searching(), [[Subject(company: "示例科技有限公司")]])
    #expect(bench.transport.sent.count < 20)
    let counts = try bench.record.counts(of: "search")
    #expect(counts.tasks == 1 && counts.failed == 1 && counts.records == 1)
  }

  @Test func `rows that come twice count once, and a list that ends short is told`() async throws {
    let bench = try Bench(
      StubTransport { _, call in
        let rows = (0..<50).map { #"{"Id":"\#(call == 1 ? $0 : $0 + 40)"}"# }
          .joined(separator: ",")
        return Reply(#"{"Status":"200","Paging":{"TotalRecords":100},"Result":[\#(rows)]}"#)
      })
    _ = try await bench.run(bench.searching(), [[Subject(company: "示例科技有限公司")]])
    let counts = try bench.record.counts(of: "search")
    #expect(counts.records == 90 && counts.failed == 1)
    var told: [String] = []
    try bench.record.visitUnanswered(of: "search") { told.append($0.message) }
    #expect(told.count == 1 && told[0].hasPrefix("90 of 100 records came"))
  }

  @Test func `a provider that cannot be reached ends the stage`() async throws {
    let bench = try Bench(StubTransport { _, _ in throw TransportFault(.notSent, "no route") })
    await #expect(throws: Unreachable.self) { try await bench.run(bench.stage(), [numbers]) }
  }
}
