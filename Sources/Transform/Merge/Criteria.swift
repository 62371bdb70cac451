import PatentModel

extension Criterion {
  /// Values that pass a test, if any does.
  static func matching(
    _ rule: SurvivorshipRule, _ isPreferred: @escaping (Candidate<Value>) -> Bool
  ) -> Self {
    Criterion(rule: rule) { candidates in
      let preferred = candidates.filter(isPreferred)
      return preferred.isEmpty ? candidates : preferred
    }
  }

  /// Values with the greatest measure.
  static func greatest<Measure: Comparable>(
    _ rule: SurvivorshipRule, _ measure: @escaping (Candidate<Value>) -> Measure
  ) -> Self {
    Criterion(rule: rule) { candidates in
      guard let best = candidates.map(measure).max() else { return candidates }
      return candidates.filter { measure($0) == best }
    }
  }

  /// Values that most providers give.
  static var frequency: Self {
    Criterion(rule: .frequency) { candidates in
      var voices: [Value: Set<Substring>] = [:]
      for candidate in candidates {
        voices[candidate.value, default: []].insert(candidate.origin.provider)
      }
      let most = voices.values.lazy.map(\.count).max()
      return candidates.filter { voices[$0.value]?.count == most }
    }
  }

  /// Values of the most trusted source.
  static var sourceOrder: Self { greatest(.sourceOrder) { -$0.origin.rank } }

  /// Values retrieved last.
  static var recency: Self { greatest(.recency) { $0.origin.retrievedOn } }
}

extension Criterion<CalendarDate> {
  static var earliest: Self { greatest(.earliest) { -Int($0.value.compact) } }
}

extension Criterion<String> {
  static var longest: Self { greatest(.longest) { $0.value.utf8.count } }
}
