import Testing

@testable import Transform

/// What a crew of several gives back, whoever of them was at work.
struct CrewTests {
  private struct Broken: Error, Equatable { let share: Int }

  /// Counts its own shares.
  private struct Worker {
    private(set) var done = 0
    private var sum = 0

    mutating func work(on share: Int) -> Int {
      done += 1
      // Some shares take longer, so that others overtake them.
      if share.isMultiple(of: 3) { for number in 0..<20_000 { sum &+= number } }
      return share
    }
  }

  private func crew(of count: Int) -> Crew<Worker> { Crew(count: count) { Worker() } }

  @Test(arguments: [1, 2, 5])
  func `outcomes come in the order of the shares, and few wait`(count: Int) throws {
    var shift = crew(of: count).shift { (worker: inout Worker, share: Int) in
      worker.work(on: share)
    }
    var outcomes: [Int] = []
    for share in 0..<100 { try shift.add(share) { outcomes.append($0) } }
    #expect(outcomes.count == 100 - 4 * count)
    try shift.finish { outcomes.append($0) }
    #expect(outcomes == Array(0..<100))
  }

  @Test func `workers are as many as the crew, each with memory of its own`() throws {
    var shift = crew(of: 3).shift { (worker: inout Worker, share: Int) in
      _ = worker.work(on: share)
      return worker.done
    }
    var counts: [Int: Int] = [:]
    for share in 0..<60 { try shift.add(share) { counts[$0, default: 0] += 1 } }
    try shift.finish { counts[$0, default: 0] += 1 }
    #expect(counts.values.reduce(0, +) == 60)
    #expect(counts.values.allSatisfy { $0 <= 3 }, "each counts from 1 on")
  }

  @Test func `the first share that fails ends the work`() throws {
    var shift = crew(of: 2).shift { (_: inout Worker, share: Int) throws -> Int in
      guard share < 7 else { throw Broken(share: share) }
      return share
    }
    var outcomes: [Int] = []
    #expect(throws: Broken(share: 7)) {
      for share in 0..<40 { try shift.add(share) { outcomes.append($0) } }
      try shift.finish { outcomes.append($0) }
    }
    #expect(outcomes == Array(0..<7))
  }
}
