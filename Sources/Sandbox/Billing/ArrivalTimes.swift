import Foundation

/// The moments at which the inquiries of one provider came in, and what they tell of its pace.
struct ArrivalTimes: Sendable {
  /// How many of the last moments are remembered at least; never more than twice as many.
  static let remembered = 100_000

  /// The most inquiries that came in within any second; one that comes a whole second after another
  /// is not in the same.
  private(set) var mostInASecond = 0
  private(set) var first: Date?
  private var last: Date?
  /// Oldest first.
  private var times: [Date] = []

  /// Notes an inquiry; those that come in at once may be noted in any order.
  mutating func note(_ time: Date) {
    first = min(first ?? time, time)
    last = max(last ?? time, time)
    let place = times.lastIndex { $0 <= time }.map { $0 + 1 } ?? times.startIndex
    times.insert(time, at: place)
    for end in place..<times.endIndex {
      guard times[end].timeIntervalSince(time) < 1 else { break }
      mostInASecond = max(mostInASecond, numberInTheSecond(upTo: end))
    }
    if times.count >= 2 * Self.remembered { times.removeFirst(Self.remembered) }
  }

  /// From the first inquiry to the last, in seconds.
  var span: TimeInterval {
    guard let first, let last else { return 0 }
    return last.timeIntervalSince(first)
  }

  /// The last moments, oldest first, at most ``remembered``.
  var latest: ArraySlice<Date> { times.suffix(Self.remembered) }

  /// How many came in within the second that ends with one of them.
  private func numberInTheSecond(upTo end: Int) -> Int {
    let start = times[end].addingTimeInterval(-1)
    var (low, high) = (times.startIndex, end)
    while low < high {
      let middle = (low + high) / 2
      if times[middle] <= start { low = middle + 1 } else { high = middle }
    }
    return end - low + 1
  }
}
