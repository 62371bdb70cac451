import TestSupport
import Testing

@testable import Extract

@Suite(.timeLimit(.minutes(10)))
struct ThrottleTests {
  let quick = RateLimit(1_000_000, per: .seconds(1))

  @Test(arguments: [1, 3, 10])
  func `never more are in flight than there are places`(concurrency: Int) async throws {
    let throttle = Throttle(quick, concurrency: concurrency)
    let tally = Tally()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<60 {
        group.addTask {
          let ticket = try await throttle.enter()
          tally.enter()
          for _ in 0..<10 { await Task.yield() }
          tally.leave()
          await throttle.leave(ticket, after: .answered)
        }
      }
      try await group.waitForAll()
    }
    #expect(tally.most <= concurrency)
    #expect(tally.total == 60)
  }

  @Test func `calls leave no quicker than the pace`() async throws {
    let throttle = Throttle(RateLimit(200, per: .seconds(1)), concurrency: 10)
    let began = ContinuousClock.now
    try await throttle.calls(11)
    #expect(ContinuousClock.now - began >= .milliseconds(50))
  }

  @Test func `who waits longest goes first`() async throws {
    let throttle = Throttle(quick, concurrency: 1)
    let order = Notes<Int>()
    let first = try await throttle.enter()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for place in 0..<10 {
        group.addTask {
          let ticket = try await throttle.enter()
          order.add(place)
          await throttle.leave(ticket, after: .answered)
        }
        await until { await throttle.waitingCount == place + 1 }
      }
      await throttle.leave(first, after: .answered)
      try await group.waitForAll()
    }
    #expect(order.all == Array(0..<10))
  }

  @Test(arguments: 0..<3)
  func `who is cancelled leaves the line to the others`(place: Int) async throws {
    let throttle = Throttle(quick, concurrency: 1)
    let ticket = try await throttle.enter()
    var waiting: [Task<Void, any Error>] = []
    for number in 0..<3 {
      waiting.append(Task { try await throttle.calls(1) })
      await until { await throttle.waitingCount == number + 1 }
    }
    waiting[place].cancel()
    await #expect(throws: CancellationError.self) { try await waiting[place].value }
    #expect(await throttle.waitingCount == 2)
    await throttle.leave(ticket, after: .answered)
    for other in 0..<3 where other != place { try await waiting[other].value }
  }

  @Test func `neither place nor moment is wasted on who does not wait for it`() async throws {
    let throttle = Throttle(RateLimit(1, per: .seconds(3_600)), concurrency: 1)
    try await throttle.calls(1)
    let pace = await throttle.pace
    for _ in 1...3 {
      let cancelled = Task { try await throttle.calls(1) }
      await until { await throttle.waitingCount == 1 }
      cancelled.cancel()
      await #expect(throws: CancellationError.self) { try await cancelled.value }
      #expect(await throttle.free == 1)
    }
    #expect(await throttle.pace == pace)
  }

  @Test func `a task that is cancelled already takes no place`() async throws {
    let throttle = Throttle(quick, concurrency: 1)
    let cancelled = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      _ = try await throttle.enter()
    }
    await #expect(throws: CancellationError.self) { try await cancelled.value }
    try await throttle.calls(1)
  }

  @Test func `a hold keeps back also those who wait already`() async throws {
    let throttle = Throttle(quick, concurrency: 1)
    let ticket = try await throttle.enter()
    let waiting = Task { try await throttle.calls(1) }
    await until { await throttle.waitingCount == 1 }
    let began = ContinuousClock.now
    await throttle.leave(ticket, after: .tooQuick(pause: .milliseconds(40)))
    try await waiting.value
    #expect(ContinuousClock.now - began >= .milliseconds(40))
  }

  @Test func `it slows down when told, and says so`() async throws {
    let (limit, events) = (RateLimit(100, per: .seconds(1)), Notes<ThrottleEvent>())
    let throttle = Throttle(limit, concurrency: 10) { events.add($0) }
    let tickets = [try await throttle.enter(), try await throttle.enter()]
    let began = ContinuousClock.now
    for ticket in tickets {
      await throttle.leave(ticket, after: .tooQuick(pause: .milliseconds(20)))
    }
    try await throttle.calls(2)
    #expect(ContinuousClock.now - began >= .milliseconds(40))
    #expect(events.all == [.slowed(percent: 50, of: limit)])
  }
}

extension Throttle {
  /// Makes so many calls, one after the other.
  func calls(_ count: Int, ending: CallEnding = .answered) async throws {
    for _ in 0..<count { leave(try await enter(), after: ending) }
  }
}
