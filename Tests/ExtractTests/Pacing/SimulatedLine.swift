@testable import Extract

/// Callers who always wait for the next moment, and wake some time after it.
struct SimulatedLine {
  static let limits = [
    RateLimit(1, per: .seconds(3_600)), RateLimit(1_000, per: .seconds(3_600)),
    RateLimit(30, per: .seconds(60)), RateLimit(1, per: .seconds(1)),
    RateLimit(5, per: .seconds(1)), RateLimit(10, per: .seconds(1)),
    RateLimit(100, per: .seconds(1)), RateLimit(1_000, per: .seconds(1)),
    RateLimit(3_000, per: .seconds(60)),
  ]

  private(set) var pace: Pace
  private(set) var now: Moment
  private let latest: Int64
  private var arrived: Moment
  private var chance = Chance(seed: 7)

  init(_ pace: Pace, at now: Moment, latest: Duration = .zero) {
    self.pace = pace
    self.now = now
    self.latest = latest.nanoseconds
    arrived = now
  }

  mutating func pause(for duration: Duration) {
    now = now.advanced(by: duration)
    arrived = now
  }

  /// The moments at which so many calls leave.
  mutating func calls(_ count: Int) -> [Moment] {
    var moments: [Moment] = []
    while moments.count < count {
      switch pace.admit(arrivedAt: arrived, at: now) {
      case .now: moments.append(now)
      case .at(let moment): now = moment.advanced(by: .random(in: 0...latest, using: &chance))
      }
    }
    return moments
  }
}

/// Random numbers that are the same each time (SplitMix64).
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
