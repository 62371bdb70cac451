import Providers
import Testing

struct PollingTests {
  /// The pauses in seconds, in order, until the deadline.
  @Test(
    arguments: [
      (10, 10, 30, [10, 10, 10]), (5, 12, 40, [5, 7.5, 11.25, 12]), (10, 10, 9, []),
      (5, 60, 1_800, [5, 7.5, 11.25, 16.875, 25.3125, 37.96875, 56.953125, 60]),
    ] as [(Int, Int, Int, [Double])])
  func `pauses grow by half up to the longest, and end at the deadline`(
    first: Int, longest: Int, deadline: Int, pauses: [Double]
  ) {
    let polling = Polling(
      firstPause: .seconds(first), longestPause: .seconds(longest), deadline: .seconds(deadline))
    var all: [Duration] = []
    while let pause = polling.pause(after: all.count + 1), all.count < 1_000 { all.append(pause) }
    #expect(Array(all.prefix(pauses.count)) == pauses.map { .seconds($0) })
    #expect(all.allSatisfy { $0 <= .seconds(longest) })
    #expect(all.reduce(.zero, +) <= .seconds(deadline))
    #expect(all.reduce(.seconds(min(longest, deadline)), +) >= .seconds(deadline))
    #expect(polling.mostCalls == all.count + 1)
  }

  @Test func `an answer that is not ready is asked for three times more`() {
    #expect((1...4).map { Polling.standard.pause(after: $0) != nil } == [true, true, true, false])
  }
}
