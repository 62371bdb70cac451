extension Figure {
  package static let columns = [
    "work", "size", "measured", "patentflow", "beside it", "ratio", "goal", "runs",
  ]

  /// Its cells in the table.
  package var row: [String] {
    [
      work, size, measure, ours.text(in: unit),
      beside.map { "\($0.name): \($0.theirs.text(in: unit))" } ?? "",
      beside.map { "\($0.ratio.numbers(in: .times)) \($0.relation.rawValue)" } ?? "",
      goalText, String(ours.count),
    ]
  }

  private var goalText: String {
    guard let goal, let isReached else { return "" }
    let text = goal.text(in: beside == nil ? unit : .times)
    return isReached ? "\(text): reached" : "\(text): **missed**"
  }
}

extension Summary {
  /// 1.02 s (0.98–1.31).
  func text(in unit: Unit) -> String {
    guard count > 1 else { return unit.text(median) }
    return "\(unit.text(median)) (\(spread(in: unit)))"
  }

  /// 1.02 (0.98–1.31).
  func numbers(in unit: Unit) -> String {
    guard count > 1 else { return unit.number(median) }
    return "\(unit.number(median)) (\(spread(in: unit)))"
  }

  /// Each with its unit where milliseconds become seconds between them.
  private func spread(in unit: Unit) -> String {
    if unit == .seconds, (least < 1) != (median < 1) || (most < 1) != (median < 1) {
      return "\(unit.text(least))–\(unit.text(most))"
    }
    return "\(unit.number(least))–\(unit.number(most))"
  }
}
