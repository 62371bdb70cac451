import TestSupport
import Testing

@testable import Extract

/// An endpoint's own pace within its provider's.
@Suite(.timeLimit(.minutes(10)))
struct TwoThrottlesTests {
  let quick = RateLimit(1_000_000, per: .seconds(1))

  @Test func `a call leaves both at one moment`() async throws {
    let own = Throttle(RateLimit(1, per: .milliseconds(10)), concurrency: 9, breaker: nil)
    let wider = Throttle(quick, concurrency: 9)
    let tickets = Notes<(own: ThrottleTicket, wider: ThrottleTicket)>()
    // The provider's pause falls between the endpoint's moments.
    await wider.leave(try await wider.enter(), after: .tooQuick(pause: .milliseconds(60)))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 { group.addTask { tickets.add(try await own.enter(within: wider)) } }
      try await group.waitForAll()
    }
    let moments = tickets.all.map(\.own.began).sorted()
    #expect(zip(moments, moments.dropFirst()).allSatisfy { $1 - $0 >= .milliseconds(10) })
    #expect(tickets.all.allSatisfy { $0.own.began >= $0.wider.began })
    #expect(await wider.free == 5)
  }

  @Test func `who waits for the wider one keeps the line here`() async throws {
    let (own, wider) = (Throttle(quick, concurrency: 9), Throttle(quick, concurrency: 1))
    let blocking = try await wider.enter()
    let first = Task { try await own.enter(within: wider) }
    await until { await wider.waitingCount == 1 }
    let second = Task { try await own.calls(1) }
    await until { await own.waitingCount == 2 }
    #expect(await own.free == 9)
    await wider.leave(blocking, after: .answered)
    _ = try await first.value
    try await second.value
  }

  @Test func `who is cancelled holds neither`() async throws {
    let (own, wider) = (Throttle(quick, concurrency: 1), Throttle(quick, concurrency: 1))
    let blocking = try await wider.enter()
    let waiting = Task { _ = try await own.enter(within: wider) }
    await until { await wider.waitingCount == 1 }
    waiting.cancel()
    await #expect(throws: CancellationError.self) { try await waiting.value }
    await wider.leave(blocking, after: .answered)
    #expect(await own.free == 1)
    #expect(await wider.free == 1)
  }

  @Test func `a wider one that gave up is an error here`() async throws {
    let retries = RetryPolicy(firstPause: .milliseconds(1), maxPause: .milliseconds(1))
    let own = Throttle(quick, concurrency: 1, breaker: nil)
    let wider = Throttle(
      quick, concurrency: 1, breaker: Breaker(retries, opensAfter: 1, givesUpAfter: 1))
    try await wider.calls(2, ending: .failed("reset"))
    await #expect(throws: ProviderSilent(tries: 1, because: "reset")) {
      _ = try await own.enter(within: wider)
    }
    #expect(await own.free == 1)
  }
}
