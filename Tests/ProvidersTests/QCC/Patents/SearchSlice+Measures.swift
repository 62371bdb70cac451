import PatentModel

@testable import Providers

extension QCC.SearchSlice {
  func holds(_ day: CalendarDate, kind: Int) -> Bool {
    self.kind.map { $0 == kind } != false && filed.holds(day)
  }

  /// Whether all that this slice holds lies in another one, which holds more.
  func isSmaller(than other: QCC.SearchSlice) -> Bool {
    self != other && (other.kind == nil || kind == other.kind) && filed.lies(in: other.filed)
  }

  /// `1 2016-01-01…2016-06-30`, with `*` for all kinds and nothing for an open end.
  var text: String {
    let days = [filed.begin, filed.end].map { $0?.description ?? "" }
    return "\(kind.map { String($0) } ?? "*") \(days[0])…\(days[1])"
  }

  init(_ text: String) {
    let parts = text.split(separator: " " as Character)
    let days = parts[1].split(separator: "…" as Character, omittingEmptySubsequences: false)
    self.init(
      kind: Int(parts[0]),
      filed: DateWindow(
        begin: CalendarDate(reading: String(days[0])), end: CalendarDate(reading: String(days[1]))))
  }
}

extension DateWindow {
  func holds(_ day: CalendarDate) -> Bool {
    begin.map { $0 <= day } != false && end.map { day <= $0 } != false
  }

  func lies(in other: DateWindow) -> Bool {
    other.begin.map { first in begin.map { first <= $0 } ?? false } != false
      && other.end.map { last in end.map { $0 <= last } ?? false } != false
  }
}

extension QCC.SearchFacets {
  /// Counts by the values that `GroupItems` names, such as `["2016": 7]` and `["2016-1": 7]`.
  init(
    years: [String: Int] = [:], kinds: [String: Int] = [:], yearKinds: [String: Int] = [:]
  ) {
    let facets = ["applicationyear": years, "kindcode": kinds, "yearkind": yearKinds]
    self.init(
      facets.flatMap { facet, counts in
        counts.map { value, count in
          CompanyFacets.Count(facet: facet, value: value, description: nil, patents: count)
        }
      })
  }
}

/// Chance that is the same at every run (SplitMix64).
struct SeededChance: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
