import TestSupport
import Testing

@testable import Extract

@Suite(.timeLimit(.minutes(5)))
struct ThrottleTests {
  let quick = RateLimit(1_000_000, per: .seconds(1))

  @Test(arguments: [1, 3, 10])
  func `never more are in flight than there are places`(concurrency: Int) async throws {
    let throttle = Throttle(quick, concurrency: concurrency)
    let tally = Tally()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<60 {
        group.addTask {
          try await throttle.enter()
          tally.enter()
          for _ in 0..<10 { await Task.yield() }
          tally.leave()
          await throttle.leave()
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
    for _ in 0..<11 {
      try await throttle.enter()
      await throttle.leave()
    }
    #expect(ContinuousClock.now - began >= .milliseconds(50))
  }

  @Test func `who waits longest goes first`() async throws {
    let throttle = Throttle(quick, concurrency: 1)
    let order = Notes<Int>()
    try await throttle.enter()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for place in 0..<10 {
        group.addTask {
          try await throttle.enter()
          order.add(place)
          await throttle.leave()
        }
        await until { await throttle.waitingCount == place + 1 }
      }
      await throttle.leave()
      try await group.waitForAll()
    }
    #expect(order.all == Array(0..<10))
  }

  @Test func `a place that was waited for in vain goes to the next`() async throws {
    let throttle = Throttle(quick, concurrency: 1)
    try await throttle.enter()
    let cancelled = Task { try await throttle.enter() }
    await until { await throttle.waitingCount == 1 }
    let patient = Task { try await throttle.enter() }
    await until { await throttle.waitingCount == 2 }
    cancelled.cancel()
    await #expect(throws: CancellationError.self) { try await cancelled.value }
    await throttle.leave()
    try await patient.value
  }

  @Test func `a place is given back when its moment is not waited for`() async throws {
    let throttle = Throttle(RateLimit(1, per: .seconds(3_600)), concurrency: 1)
    try await throttle.enter()
    await throttle.leave()
    for _ in 1...3 {
      let cancelled = Task { try await throttle.enter() }
      await until { await throttle.free == 0 }
      cancelled.cancel()
      await #expect(throws: CancellationError.self) { try await cancelled.value }
      #expect(await throttle.free == 1)
    }
  }

  @Test func `a task that is cancelled already takes no place`() async throws {
    let throttle = Throttle(quick, concurrency: 1)
    let cancelled = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      try await throttle.enter()
    }
    await #expect(throws: CancellationError.self) { try await cancelled.value }
    try await throttle.enter()
  }

  @Test func `a hold keeps back also those who had their moment`() async throws {
    let throttle = Throttle(RateLimit(200, per: .seconds(1)), concurrency: 10)
    try await throttle.enter()
    let began = ContinuousClock.now
    await throttle.hold(for: .milliseconds(40))
    for _ in 1...3 { try await throttle.enter() }
    #expect(ContinuousClock.now - began >= .milliseconds(50))
  }
}
