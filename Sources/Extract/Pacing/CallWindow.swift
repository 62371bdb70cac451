import DequeModule

/// Remembers when the last calls left, so that no span of time ever sees more than its share.
///
/// The last thousand moments are remembered each. Of a limit of more calls only the moment of every
/// second, third … call is, which stands for those before it too. So some kilobytes are enough for any
/// limit, which is kept all the same: of a million calls a second fewer than one in two thousand is
/// given away.
struct CallWindow: Equatable, Sendable {
  private static let mostMarks = 2_048
  private static let mostRecent = 1_024
  /// What is beyond it was not written by us.
  private static let longestStride = 1 << 40

  /// As many calls as a span may see.
  private let count: Int
  /// Longer than the span by 1.3 %: calls that leave on time may arrive a little unevenly.
  private let reach: Int64
  private(set) var stride: Int
  private(set) var capacity: Int
  /// The moments of every `stride`-th call, oldest first.
  private(set) var marks: Deque<Moment> = []
  /// Calls since the last mark.
  private(set) var sinceMark = 0
  private(set) var last = Moment.boot
  /// The moments of the last calls, oldest first: as many as somebody's limit needs.
  private(set) var recent: Deque<Moment> = []
  private(set) var recentCapacity: Int

  init(_ limit: RateLimit) {
    count = limit.count
    reach = (limit.span * 1_013 / 1_000).nanoseconds
    stride = (limit.count - 1) / Self.mostMarks + 1
    capacity = (limit.count - 1) / stride + 1
    recentCapacity = min(limit.count, Self.mostRecent)
  }

  /// The earliest moment at which one more call passes nothing.
  var opening: Moment {
    if count <= Self.mostRecent {
      return recent.count < count ? .boot : recent[recent.count - count].advanced(by: reach)
    }
    guard last > .boot else { return .boot }
    guard sinceMark < count else { return last.advanced(by: reach) }
    // The oldest mark that is no older than the call which must have left the span.
    let place = marks.count - 1 - (count - 1 - sinceMark) / stride
    return place < 0 ? .boot : marks[place].advanced(by: reach)
  }

  mutating func add(_ moment: Moment) {
    last = max(last, moment)
    recent.append(last)
    if recent.count > recentCapacity { recent.removeFirst() }
    sinceMark += 1
    guard sinceMark >= stride else { return }
    sinceMark = 0
    marks.append(last)
    if marks.count > capacity { marks.removeFirst() }
  }

  /// Counts a call as one that left later than it might have.
  mutating func move(_ moment: Moment, to later: Moment) {
    recent.move(moment, to: later)
    marks.move(moment, to: later)
    last = max(last, later)
  }

  /// Goes on with the last moments that another process remembers.
  ///
  /// - Returns: Whether they make sense.
  mutating func adopt(recent moments: ArraySlice<Int64>, capacity theirs: Int) -> Bool {
    guard 1...Self.mostRecent ~= theirs, moments.count <= theirs else { return false }
    recentCapacity = max(recentCapacity, theirs)
    recent = Deque(moments.map { Moment(nanoseconds: $0) })
    return true
  }

  /// Goes on with what another process remembers, in the longer of the two strides.
  ///
  /// - Returns: Whether it makes sense.
  mutating func adopt(
    _ others: ArraySlice<Int64>, stride theirs: Int, capacity theirCapacity: Int, sinceMark: Int,
    last: Moment
  ) -> Bool {
    guard 1...Self.longestStride ~= theirs, 0..<theirs ~= sinceMark,
      1...Self.mostMarks ~= theirCapacity,
      others.count <= theirCapacity
    else { return false }
    stride = max(stride, theirs)
    capacity = max((count - 1) / stride + 1, theirCapacity)
    self.sinceMark = sinceMark
    self.last = last
    // From the newest on, each mark that stands for a whole stride.
    let kept = (0..<(others.count * theirs + stride - 1) / stride).map {
      others.endIndex - 1 - $0 * stride / theirs
    }
    marks = Deque(kept.reversed().map { Moment(nanoseconds: others[$0]) })
    return true
  }
}

extension Deque<Moment> {
  /// Makes an entry a later one, in an order that stays.
  fileprivate mutating func move(_ moment: Moment, to later: Moment) {
    guard let place = lastIndex(of: moment) else { return }
    remove(at: place)
    insert(later, at: firstIndex { $0 > later } ?? endIndex)
  }
}
