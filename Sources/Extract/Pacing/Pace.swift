/// Spaces calls evenly, so that no span of the limit's length ever sees more than it allows.
///
/// The gap is 1.5 % longer than the rate says: calls that leave on time may arrive a little unevenly.
/// Time that nobody used is not saved up, so there is no burst at the start or after a pause.
package struct Pace: Sendable {
  package typealias Instant = ContinuousClock.Instant

  private let gap: Duration
  private var next: Instant?

  package init(_ limit: RateLimit) {
    gap = limit.interval * 1_015 / 1_000
  }

  /// Gives the next call its moment, first come first served.
  package mutating func admit(at now: Instant) -> Instant {
    let moment = max(next ?? now, now)
    next = moment.advanced(by: gap)
    return moment
  }

  /// Lets no further call through before a moment.
  package mutating func hold(until moment: Instant) {
    next = max(next ?? moment, moment)
  }
}
