import Foundation
import Providers
import TestSupport
import Testing
import Workspace

@testable import Extract

@Suite(.timeLimit(.minutes(10)))
struct FetcherBudgetTests {
  let first = "CN100000001A"
  let second = "CN100000002A"

  /// The clock stands at 2023-11-15 06:13 in Shanghai.
  @Test(
    arguments: [
      (Limit(.run, items: 1), ""), (Limit(.run, calls: 1), ""),
      (Limit(.day, items: 1), " until 2023-11-16 00:00"),
      (Limit(.day, cost: Money(yuan: 0.5)), " until 2023-11-16 00:00"),
      (Limit(.month, calls: 1), " until 2023-12-01 00:00"),
      (Limit(.month, cost: Money(yuan: 0.99)), " until 2023-12-01 00:00"),
    ])
  func `what has no room is not sent, and waits for the next window`(
    limit: Limit, until: String
  ) async throws {
    let bench = try Bench(StubTransport(.reply(.details([first]))))
    let fetcher = bench.fetcher(limits: [limit])
    #expect(try await bench.fetch(first, by: fetcher).words == "answered 1 by 1")
    #expect(try await bench.fetch(second, by: fetcher).words == "deferred budget\(until)")
    #expect(bench.transport.sent.count == 1)
    #expect(bench.standing.accountRefusals.isEmpty)
  }

  @Test(arguments: [Limit(.day, items: 1), Limit(.day, cost: Money(yuan: 0.5))])
  func `a batch that has no room may have room in part`(limit: Limit) async throws {
    let bench = try Bench(StubTransport())
    let fetched = try await bench.fetch(first, second, by: bench.fetcher(limits: [limit]))
    #expect(fetched.words == "split")
  }

  @Test func `calls do not become fewer by splitting`() async throws {
    let bench = try Bench(StubTransport())
    let fetcher = bench.fetcher(limits: [Limit(.run, calls: 0)])
    #expect(try await bench.fetch(first, second, by: fetcher).words == "deferred budget")
  }

  @Test func `the cost of the whole run is a limit too`() async throws {
    let bench = try Bench(StubTransport(.reply(.details([first]))))
    let fetcher = bench.fetcher(mostCost: Money(yuan: 0.7))
    _ = try await bench.fetch(first, by: fetcher)
    #expect(try await bench.fetch(second, by: fetcher).words == "deferred budget")
  }

  @Test func `what is too dear for the rest of a budget leaves it to what is cheaper`()
    async throws
  {
    let bench = try Bench(
      StubTransport(.reply(.details([first]))))
    let fetcher = bench.fetcher(limits: [Limit(.day, cost: Money(yuan: 0.9))])
    #expect(try await bench.fetch(first, by: fetcher).words == "answered 1 by 1")
    #expect(
      try await bench.fetch(second, by: fetcher).words == "deferred budget until 2023-11-16 00:00")
    let cheaper = Endpoint(provider: "zhihuiya", name: "cheaper")
    #expect(bench.standing.refusal(of: cheaper, at: bench.clock.now()) == nil)
    #expect(bench.standing.refusal(of: Bench.lookup.endpoint, at: bench.clock.now()) != nil)
  }

  @Test func `a refusal of the account is not hidden by a budget`() {
    let standing = Standing()
    let refused = Refusal(code: "112", message: "", until: nil, isAccount: true)
    standing.note(refused, for: "qcc")
    standing.note(
      Refusal(code: Refusal.budgetCode, message: "", until: nil, isAccount: false), for: "qcc")
    #expect(standing.accountRefusals.map(\.refusal) == [refused])
  }

  @Test func `items that the provider does not know leave their room to others`() async throws {
    let bench = try Bench(StubTransport(.reply(.details([])), .reply(.details([second]))))
    let fetcher = bench.fetcher(limits: [Limit(.run, items: 1)])
    #expect(try await bench.fetch(first, by: fetcher).words == "answered 0 by 1")
    #expect(try await bench.fetch(second, by: fetcher).words == "answered 1 by 2")
  }

  @Test func `room that open calls give back is waited for`() async throws {
    for _ in 1...20 {
      let bench = try Bench(StubTransport { _, _ in .details([]) })
      let fetcher = bench.fetcher(limits: [Limit(.run, items: 1)])
      let words = try await withThrowingTaskGroup(of: String.self) { group in
        for number in 1...4 {
          group.addTask { try await bench.fetch("CN10000000\(number)A", by: fetcher).words }
        }
        return try await group.reduce(into: [String]()) { $0.append($1) }
      }
      #expect(words.allSatisfy { $0.hasPrefix("answered 0") }, "\(words)")
    }
  }

  @Test func `what was booked before midnight is booked anew after it`() async throws {
    let bench = try Bench(StubTransport { request, _ in .details(request.numbers) })
    let throttle = Throttle(
      RateLimit(1_000_000, per: .seconds(1)), concurrency: 1, breaker: nil)
    let held = try await throttle.enter()
    let fetcher = bench.fetcher(throttle: throttle, limits: [Limit(.day, items: 1)])
    let fetch = Task { try await bench.fetch(first, by: fetcher) }
    try await until { try await !bench.ledger.openReservations(of: "w").isEmpty }
    bench.clock.advance(by: 86_400)
    await throttle.leave(held, after: .answered)
    #expect(try await fetch.value.words == "answered 1 by 1")
    let day = try await bench.ledger.spent(
      on: "zhihuiya", in: .day, at: bench.clock.now().addingTimeInterval(-86_400))
    #expect(day.items == 0)
  }

  @Test func `the next day has room again`() async throws {
    let bench = try Bench(StubTransport { request, _ in .details(request.numbers) })
    let fetcher = bench.fetcher(limits: [Limit(.day, items: 1)])
    _ = try await bench.fetch(first, by: fetcher)
    _ = try await bench.fetch(second, by: fetcher)
    bench.clock.advance(by: 86_400)
    #expect(try await bench.fetch(second, by: fetcher).words == "answered 1 by 2")
  }
}
