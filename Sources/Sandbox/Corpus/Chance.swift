/// A seeded source of chance: the same seed gives the same draws, on every machine and release.
///
/// SplitMix64 (Steele, Lea and Flood 2014). The draws are made here and not by the standard library,
/// which promises no particular way from random bits to a number.
struct Chance: Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Seeds from a text, so that what is drawn depends on the text alone.
  init(seed text: String) {
    state = text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number from 0 up to, not including, 1.
  mutating func share() -> Double {
    Double(next() >> 11) / Double(1 << 53)
  }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  mutating func happens(_ share: Double) -> Bool {
    self.share() < share
  }

  /// One of the choices, which must not be empty.
  mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[number(in: 0...choices.count - 1)]
  }

  /// Some of the choices, none twice, in an order of chance.
  mutating func pick<Choice>(_ count: Int, of choices: [Choice]) -> [Choice] {
    var rest = choices
    return (0..<min(count, choices.count)).map { _ in
      rest.remove(at: number(in: 0...rest.count - 1))
    }
  }
}
