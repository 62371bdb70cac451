import Foundation
import Testing

@testable import Sandbox

struct ArrivalTimesTests {
  private let start = Date(timeIntervalSince1970: 1_700_000_000)
  private var times = ArrivalTimes()

  private mutating func note(_ seconds: [Double]) {
    for second in seconds { times.note(start + second) }
  }

  @Test(
    arguments: [
      ([], 0), ([0], 1), ([0, 0], 2), ([0, 0.5, 1], 2), ([0, 0.5, 0.75], 3),
      ([0, 1, 1.25, 1.75, 1.875, 3], 4), ([0, 2, 4], 1),
    ] as [([Double], Int)])
  mutating func `the most in a second is found wherever that second begins`(
    seconds: [Double], most: Int
  ) {
    note(seconds)
    #expect(times.mostInASecond == most)
  }

  @Test mutating func `it does not matter in which order they are noted`() {
    note([1.25, 0, 1.875, 1, 3, 1.75])
    #expect(times.mostInASecond == 4)
    #expect(times.latest.map { $0.timeIntervalSince(start) } == [0, 1, 1.25, 1.75, 1.875, 3])
    #expect(times.span == 3)
  }

  @Test mutating func `what is remembered is bounded, and what it tells is not forgotten`() {
    note([0, 0.25, 0.5])
    note((1...3 * ArrivalTimes.remembered).map { Double($0) * 2 })

    #expect(times.latest.count == ArrivalTimes.remembered)
    #expect(times.latest.last == start + Double(6 * ArrivalTimes.remembered))
    #expect(times.mostInASecond == 3)
    #expect(times.span == Double(6 * ArrivalTimes.remembered))
  }
}
