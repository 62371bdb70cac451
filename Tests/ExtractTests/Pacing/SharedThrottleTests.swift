import Foundation
import TestSupport
import Testing
import Workspace

@testable import Extract

/// Two throttles over one folder stand for two processes: their locks belong to open files.
@Suite(.timeLimit(.minutes(10)))
struct SharedThrottleTests {
  let folder: TemporaryFolder
  let quick = RateLimit(1_000_000, per: .seconds(1))

  init() throws { folder = try TemporaryFolder() }

  @Test func `together they pass no limit, and use it`() async throws {
    let limit = RateLimit(100, per: .seconds(1))
    let throttles = try (0..<3).map { _ in try throttle(limit, concurrency: 4) }
    let moments = Notes<Moment>()
    let began = ContinuousClock.now
    try await withThrowingTaskGroup(of: Void.self) { group in
      for throttle in throttles {
        group.addTask {
          for _ in 0..<50 {
            let ticket = try await throttle.enter()
            moments.add(ticket.began)
            await throttle.leave(ticket, after: .answered)
          }
        }
      }
      try await group.waitForAll()
    }
    let sorted = moments.all.sorted()
    #expect(zip(sorted, sorted.dropFirst(100)).allSatisfy { $1 - $0 >= .milliseconds(1_013) })
    #expect(ContinuousClock.now - began >= .milliseconds(1_400))
  }

  @Test func `together they hold no more places than there are`() async throws {
    let throttles = try (0..<3).map { _ in try throttle(quick, concurrency: 2) }
    let tally = Tally()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<30 {
        group.addTask {
          let ticket = try await throttles[number % 3].enter()
          tally.enter()
          try await Task.sleep(for: .milliseconds(1))
          tally.leave()
          await throttles[number % 3].leave(ticket, after: .answered)
        }
      }
      try await group.waitForAll()
    }
    #expect(tally.most <= 2)
    #expect(tally.total == 30)
  }

  @Test func `who always has calls to make keeps nobody out`() async throws {
    let (busy, modest) = (
      try throttle(quick, concurrency: 1), try throttle(quick, concurrency: 1)
    )
    let served = Notes<Int>()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<3 {
        group.addTask {
          while served.all.count < 5 { try await busy.calls(1) }
        }
      }
      for number in 1...5 {
        try await modest.calls(1)
        served.add(number)
      }
      try await group.waitForAll()
    }
  }

  @Test func `a process that is gone leaves its places and its calls' moments`() async throws {
    let limit = RateLimit(1, per: .seconds(3_600))
    var gone: Throttle? = try throttle(limit, concurrency: 1)
    _ = try await gone?.enter()
    gone = nil

    let throttle = try throttle(limit, concurrency: 1)
    let waiting = Task { try await throttle.enter() }
    await until { await throttle.waitingCount == 1 }
    for _ in 0..<100 { await Task.yield() }
    waiting.cancel()
    await #expect(throws: CancellationError.self) { _ = try await waiting.value }
    let places = try SharedPlaces(at: folder.file("qcc.places"))
    #expect(try places.take(below: 1) == 0)
  }

  @Test func `a slow-down is all processes', and each says so`() async throws {
    let limit = RateLimit(100, per: .seconds(1))
    let (events, one) = (Notes<ThrottleEvent>(), try throttle(limit, concurrency: 4))
    let other = try Throttle(
      limit, concurrency: 4, sharedIn: folder.url, named: "qcc", onChange: { events.add($0) })
    let began = ContinuousClock.now
    try await one.calls(1, ending: .tooQuick(pause: .milliseconds(30)))
    try await other.calls(2)
    #expect(ContinuousClock.now - began >= .milliseconds(50))
    #expect(events.all == [.slowed(percent: 50, of: limit)])
  }

  @Test func `another provider's calls are no matter`() async throws {
    let limit = RateLimit(1, per: .seconds(3_600))
    for name in ["qcc", "sipop", "zhihuiya"] {
      let throttle = try Throttle(limit, concurrency: 1, sharedIn: folder.url, named: name)
      try await throttle.calls(1)
    }
  }

  @Test func `a damaged file is begun anew`() async throws {
    _ = try folder.write([UInt8](repeating: 0x5A, count: 70_000), to: "qcc.pace")
    try await throttle(quick, concurrency: 1).calls(3)
  }

  @Test func `a folder that cannot be is a fault`() throws {
    let file = try folder.write([], to: "file")
    #expect(throws: WorkspaceFault.self) {
      _ = try Throttle(quick, concurrency: 1, sharedIn: file, named: "qcc")
    }
  }

  private func throttle(_ limit: RateLimit, concurrency: Int) throws -> Throttle {
    try Throttle(limit, concurrency: concurrency, sharedIn: folder.url, named: "qcc")
  }
}
