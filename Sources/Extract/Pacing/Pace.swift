/// Lets calls leave so that no span of the limit's length ever sees more than it allows, evenly, and
/// using at least 98 % of it.
///
/// The gap between calls is 1.5 % longer than the rate says. Who wakes late is caught up with, for at
/// most a tenth of a second; time that nobody used is not saved up, so there is no burst at the start
/// or after a pause. Whatever is caught up, the last `count` calls and the next one always lie 1.3 %
/// more than a span apart.
package struct Pace: Equatable, Sendable {
  package enum Admission: Equatable, Sendable {
    /// The call leaves, and is counted.
    case now
    /// To be asked again then.
    case at(Moment)
  }

  private static let slack: Int64 = 100_000_000

  let limit: RateLimit
  var window: CallWindow
  var tempo = Tempo()
  /// When the next call would leave if all left on time.
  var next = Moment.boot
  /// Before it nobody leaves, as a provider asked.
  var heldUntil = Moment.boot

  private let gap: Int64
  private let stepLength: Int64

  package init(_ limit: RateLimit) {
    self.limit = limit
    window = CallWindow(limit)
    gap = (limit.interval * 1_015 / 1_000).nanoseconds
    stepLength = max(.seconds(5), limit.interval).nanoseconds
  }

  /// Lets the next call leave and counts it, or says when to ask again.
  ///
  /// - Parameters:
  ///   - arrived: Since when the caller could have left.
  ///   - now: The present moment.
  /// - Returns: The decision.
  package mutating func admit(arrivedAt arrived: Moment, at now: Moment) -> Admission {
    let outlook = outlook(at: now)
    guard outlook == .now else { return outlook }
    tempo.grow(at: now, stepLength: stepLength)
    next = max(next, heldUntil, arrived, now.advanced(by: -Self.slack)).advanced(by: presentGap)
    window.add(now)
    return outlook
  }

  /// What ``admit(arrivedAt:at:)`` would say, with nothing counted.
  package func outlook(at now: Moment) -> Admission {
    let earliest = max(next, heldUntil, window.opening)
    return earliest <= now ? .now : .at(earliest)
  }

  /// Lets no further call leave before a moment.
  package mutating func hold(until moment: Moment) {
    heldUntil = max(heldUntil, moment)
  }

  /// Goes on behind the last call that left, by the limit that holds now: whoever let it through may have
  /// had a far slower one.
  mutating func resume(from written: Moment) {
    next = min(written, window.last.advanced(by: presentGap))
  }

  private var presentGap: Int64 { gap * Tempo.full / tempo.parts }

  /// Obeys a provider that found a call too quick: a pause for all, and half the rate after it.
  ///
  /// - Parameters:
  ///   - pause: From now on.
  ///   - began: When the call left. One that left before the last slow-down halves nothing again.
  ///   - now: The present moment.
  package mutating func slowDown(pause: Duration, callBegan began: Moment, at now: Moment) {
    hold(until: now.advanced(by: pause))
    tempo.slowDown(callBegan: began, at: now, resuming: now.advanced(by: pause))
  }
}
