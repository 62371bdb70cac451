import TestSupport
import Testing

@testable import Extract

@Suite(.timeLimit(.minutes(10)))
struct ThrottleBreakerTests {
  let quick = RateLimit(1_000_000, per: .seconds(1))
  let events = Notes<ThrottleEvent>()

  @Test func `while the provider is silent all wait but the one who tries`() async throws {
    let throttle = throttle(pause: .milliseconds(30))
    try await throttle.calls(2, ending: .failed("reset"))
    #expect(events.all == [.opened(for: .milliseconds(30), because: "reset")])

    let began = ContinuousClock.now
    let attempt = try await throttle.enter()
    #expect(ContinuousClock.now - began >= .milliseconds(25))
    let others = (0..<3).map { _ in Task { try await throttle.calls(1) } }
    await until { await throttle.waitingCount == 3 }
    for _ in 0..<100 { await Task.yield() }
    #expect(await throttle.free == 9)
    await throttle.leave(attempt, after: .answered)
    for other in others { try await other.value }
    #expect(events.all.last == .closed)
  }

  @Test func `an answer to an earlier call ends the wait at once`() async throws {
    let throttle = throttle(pause: .seconds(3_600))
    let inFlight = try await throttle.enter()
    try await throttle.calls(2, ending: .failed("reset"))
    let waiting = Task { try await throttle.calls(1) }
    await until { await throttle.waitingCount == 1 }
    await throttle.leave(inFlight, after: .answered)
    try await waiting.value
  }

  @Test func `when it gives up, whoever waits or comes learns it`() async throws {
    let throttle = throttle(pause: .milliseconds(1))
    try await throttle.calls(4, ending: .failed("reset"))
    let attempt = try await throttle.enter()
    let waiting = (0..<3).map { _ in Task { try await throttle.enter() } }
    await until { await throttle.waitingCount == 3 }
    await throttle.leave(attempt, after: .failed("reset"))

    let fault = ProviderSilent(tries: 3, because: "reset")
    for waiting in waiting { await #expect(throws: fault) { _ = try await waiting.value } }
    await #expect(throws: fault) { _ = try await throttle.enter() }
    #expect(await throttle.free == 10)
  }

  @Test func `who is cancelled while all wait for a try leaves the line`() async throws {
    let throttle = throttle(pause: .seconds(3_600))
    try await throttle.calls(2, ending: .failed("reset"))
    let waiting = Task { try await throttle.calls(1) }
    await until { await throttle.waitingCount == 1 }
    waiting.cancel()
    await #expect(throws: CancellationError.self) { try await waiting.value }
    #expect(await throttle.waitingCount == 0)
  }

  @Test func `without a breaker failures are nothing to it`() async throws {
    let throttle = Throttle(quick, concurrency: 1, breaker: nil)
    try await throttle.calls(50, ending: .failed("reset"))
  }

  private func throttle(pause: Duration) -> Throttle {
    let retries = RetryPolicy(firstPause: pause, maxPause: pause)
    return Throttle(
      quick, concurrency: 10, breaker: Breaker(retries, opensAfter: 2, givesUpAfter: 3)
    ) { [events] in events.add($0) }
  }
}
