import DequeModule

extension Pace {
  /// Goes on with what the processes that share a pace have written down.
  ///
  /// Nil for numbers of another start, whose clock was another, and for any that make no sense.
  ///
  /// - Parameters:
  ///   - limit: This process's own, whatever the others' is.
  ///   - numbers: As ``numbers(since:)`` wrote them.
  ///   - boot: The machine's present start.
  init?(_ limit: RateLimit, from numbers: [Int64], since boot: BootID) {
    guard numbers.count >= Self.header, numbers[0] == Self.format,
      boot == BootID(high: numbers[1], low: numbers[2]),
      let tempo = Tempo(
        parts: numbers[4], slowedAt: Moment(nanoseconds: numbers[5]),
        grownAt: Moment(nanoseconds: numbers[6]))
    else { return nil }
    self.init(limit)
    self.tempo = tempo
    heldUntil = Moment(nanoseconds: numbers[11])
    let moments = numbers[Self.header...]
    guard 0...Int64(moments.count) ~= numbers[13] else { return nil }
    let recent = moments.prefix(Int(numbers[13]))
    let isSensible =
      window.adopt(
        moments.dropFirst(recent.count), stride: Int(numbers[7]), capacity: Int(numbers[8]),
        sinceMark: Int(numbers[9]), last: Moment(nanoseconds: numbers[10]))
      && window.adopt(recent: recent, capacity: Int(numbers[12]))
    guard isSensible else { return nil }
    resume(from: Moment(nanoseconds: numbers[3]))
  }

  /// What the next process has to know.
  func numbers(since boot: BootID) -> [Int64] {
    [
      Self.format, boot.high, boot.low, next.nanoseconds, tempo.parts, tempo.slowedAt.nanoseconds,
      tempo.grownAt.nanoseconds, Int64(window.stride), Int64(window.capacity),
      Int64(window.sinceMark), window.last.nanoseconds, heldUntil.nanoseconds,
      Int64(window.recentCapacity), Int64(window.recent.count),
    ] + window.recent.map(\.nanoseconds) + window.marks.map(\.nanoseconds)
  }

  /// To be changed with the meaning or the order of the numbers.
  private static let format: Int64 = 2
  /// How many numbers come before the moments.
  private static let header = 14
}
