import PatentModel

/// A losing value: a row of `conflict`.
struct Conflict: Hashable {
  let attribute: String
  let rule: String
  let losingValue: String
  let severity: Severity
  var losingSources: [String]
  /// nil when no value was accepted.
  let winningValue: String?
  let winningSources: [String]

  private var key: [String] { [attribute, rule, losingValue] }

  /// The conflicts in the order of their table, those of one key made one with all their sources.
  static func joined(_ conflicts: [Conflict]) -> [Conflict] {
    guard conflicts.count > 1 else { return conflicts }
    let sorted = conflicts.sorted {
      isKey($0.key + [$0.winningValue ?? ""], before: $1.key + [$1.winningValue ?? ""])
    }
    var joined: [Conflict] = []
    for conflict in sorted {
      if let last = joined.last, last.key == conflict.key {
        joined[joined.count - 1].losingSources =
          (last.losingSources + conflict.losingSources).distinctSorted
      } else {
        joined.append(conflict)
      }
    }
    return joined
  }
}

extension Choice {
  /// One conflict for every losing value.
  func conflicts(
    over attribute: String, severity: (_ loser: Value, _ winner: Value) -> Severity
  ) -> [Conflict] {
    var conflicts: [Conflict] = []
    var losers = losers[...]
    while let loser = losers.first {
      let same = losers.filter { $0.value == loser.value }
      losers.removeAll { $0.value == loser.value }
      conflicts.append(
        Conflict(
          attribute: attribute, rule: "value_disagreement", losingValue: loser.value.text,
          severity: severity(loser.value, value),
          losingSources: same.map(\.origin.source).distinctSorted,
          winningValue: value.text,
          winningSources: winners.map(\.origin.source).distinctSorted))
    }
    return conflicts
  }
}

/// A doubt about one value: a row of `quality_flag`.
struct Flag: Hashable {
  let flag: QualityFlag
  let detail: String
  let source: String

  init(_ flag: QualityFlag, detail: String = "", source: String = Flag.derived) {
    self.flag = flag
    self.detail = detail
    self.source = source
  }

  /// The source of what was concluded here, not read.
  static let derived = "derived"

  func precedes(_ other: Flag) -> Bool {
    isKey(
      [flag.rawValue, detail, source], before: [other.flag.rawValue, other.detail, other.source])
  }
}
