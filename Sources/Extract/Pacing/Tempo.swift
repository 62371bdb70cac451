/// Which part of its limit a provider is asked for: halved when it says “too quick”, and grown again
/// step by step.
///
/// | said | part of the limit |
/// |---|---|
/// | once | 1/2, full again after 10 steps |
/// | twice | 1/4, after 15 |
/// | four times and more | 1/16, after 19 |
///
/// A step is a twentieth of the limit. It takes five seconds, for limits slower than that one call:
/// time in which nobody calls proves nothing, so it counts one step at most.
struct Tempo: Equatable, Sendable {
  /// Parts are counted in such units, of which halves and twentieths are whole.
  static let full: Int64 = 1_600
  private static let least: Int64 = 100
  private static let step: Int64 = 80

  /// From 100 to 1,600, which is the whole limit.
  private(set) var parts = full
  private(set) var slowedAt = Moment.boot
  private(set) var grownAt = Moment.boot

  init() {}

  /// - Returns: Nil when these are no numbers of a tempo.
  init?(parts: Int64, slowedAt: Moment, grownAt: Moment) {
    guard Self.least...Self.full ~= parts else { return nil }
    (self.parts, self.slowedAt, self.grownAt) = (parts, slowedAt, grownAt)
  }

  /// Halves, unless the call that was refused had left before the last halving: then its provider has
  /// not seen yet what came of that.
  mutating func slowDown(callBegan began: Moment, at now: Moment, resuming: Moment) {
    guard began > slowedAt else { return }
    parts = max(parts / 2, Self.least)
    slowedAt = now
    grownAt = max(now, resuming)
  }

  /// Told of each call, takes the step that is due.
  mutating func grow(at now: Moment, stepLength: Int64) {
    guard parts < Self.full, now >= grownAt.advanced(by: stepLength) else { return }
    parts = min(parts + Self.step, Self.full)
    grownAt = now
  }
}
