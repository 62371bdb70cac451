/// A point in time by a clock that all processes share, that nobody sets, and that runs on while the
/// machine sleeps.
package struct Moment: Comparable, Hashable, Sendable {
  /// When the machine was started: before all that ever happened.
  static let boot = Moment(nanoseconds: 0)

  /// Since the machine was started.
  let nanoseconds: Int64

  static var now: Moment {
    let clock = ContinuousClock()
    return Moment(nanoseconds: clock.systemEpoch.duration(to: clock.now).nanoseconds)
  }

  package static func < (one: Moment, other: Moment) -> Bool {
    one.nanoseconds < other.nanoseconds
  }

  static func - (end: Moment, start: Moment) -> Duration {
    .nanoseconds(end.nanoseconds - start.nanoseconds)
  }

  func advanced(by duration: Duration) -> Moment { advanced(by: duration.nanoseconds) }

  /// The end of time is never passed.
  func advanced(by nanoseconds: Int64) -> Moment {
    let (sum, overflow) = self.nanoseconds.addingReportingOverflow(nanoseconds)
    return Moment(nanoseconds: overflow ? (nanoseconds > 0 ? .max : .min) : sum)
  }

  /// Waits until then, to the tenth of a millisecond where the machine is not busy.
  ///
  /// - Throws: `CancellationError`.
  static func sleep(until moment: Moment) async throws {
    let clock = ContinuousClock()
    try await clock.sleep(until: clock.now.advanced(by: moment - .now), tolerance: .zero)
  }
}

extension Duration {
  /// Rounded up; what passes thirty years counts as thirty years.
  var nanoseconds: Int64 {
    let (seconds, attoseconds) = components
    guard abs(seconds) < 1_000_000_000 else { return seconds.signum() * 1_000_000_000_000_000_000 }
    return seconds * 1_000_000_000 + (attoseconds + 999_999_999) / 1_000_000_000
  }
}
