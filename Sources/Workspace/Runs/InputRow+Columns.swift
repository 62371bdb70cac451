import PatentModel

extension InputRow {
  /// All columns of `input_row` but its place in the list.
  static let columnNames = """
    line, part, kind, raw_value, normalized_value, state, reason, duplicate_of_line, credit_code,
    warnings, extra
    """
  static let columnCount: Int32 = 11

  /// Reads a row of ``columnNames``; nil for one that no version has written.
  init?(_ row: BoundRow) {
    guard let kind = Kind(rawValue: row.text(2)), let state = State(rawValue: row.text(5)) else {
      return nil
    }
    self.init(
      line: Int(row.number(0)), kind: kind, rawValue: row.optionalText(3),
      normalizedValue: row.optionalText(4), state: state, reason: row.optionalText(6),
      duplicateOfLine: row.optionalNumber(7).map(Int.init), creditCode: row.optionalText(8))
    part = Int(row.number(1))
    let words = row.text(9)
    if !words.isEmpty {
      warnings = words.split(separator: ",").compactMap { QualityFlag(rawValue: String($0)) }
    }
    extra = row.optionalText(10)
  }

  /// Binds its values in the order of ``columnNames``, to the parameters from this one on.
  func bind(to statement: BoundStatement, from first: Int32) {
    statement.bind(line, to: first)
    statement.bind(part, to: first + 1)
    statement.bind(kind.rawValue, to: first + 2)
    statement.bind(rawValue, to: first + 3)
    statement.bind(normalizedValue, to: first + 4)
    statement.bind(state.rawValue, to: first + 5)
    statement.bind(reason, to: first + 6)
    statement.bind(duplicateOfLine, to: first + 7)
    statement.bind(creditCode, to: first + 8)
    statement.bind(
      warnings.isEmpty ? "" : warnings.map(\.rawValue).joined(separator: ","), to: first + 9)
    statement.bind(extra, to: first + 10)
  }
}
