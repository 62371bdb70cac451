/// One record of the user's list, or a part of one, as it was read: the row of `input_row` before anything
/// is known of it.
package struct InputRow: Hashable, Sendable {
  /// What a list holds: declared by the pipeline, never guessed from a value.
  package enum Kind: String, Sendable, CaseIterable {
    case company, publication, application
  }

  /// What reading alone decides; the other states of `input_row` follow from what was bought.
  package enum State: String, Sendable {
    /// To be asked for.
    case pending
    case duplicate
    case rejected
    case blank
  }

  /// Base name of the file; a row has it once it is part of a dataset.
  package var inputName = ""
  /// The physical line on which the record starts, from 1, a header included.
  package let line: Int
  /// From 1; more than that only where one cell is split into several values.
  package var part = 1
  package let kind: Kind
  package let rawValue: String?
  /// The canonical form: what a provider is asked for.
  package let normalizedValue: String?
  package let state: State
  /// One of the model's closed list, such as `bad_year`; nil for a pending row.
  package let reason: String?
  package let duplicateOfLine: Int?
  /// The credit code of the company, whether it is the value or stands beside it: rows that agree on it
  /// are one company, however they name it.
  package let creditCode: String?
  /// Doubts about the value, which is asked for all the same.
  package var warnings: [QualityFlag] = []
  /// What stands in the other columns: a JSON object, by their headers; nil where there are none.
  package var extra: String?
  /// Where the value begins or the fault is, in characters of its physical line, from 1; nil where nobody
  /// has noted it.
  package var column: Int?
  /// What was found instead of a value, as a sentence; nil where the reason or the value tells it.
  package var finding: Words?

  package init(
    line: Int, kind: Kind, rawValue: String?, normalizedValue: String?, state: State,
    reason: String? = nil, duplicateOfLine: Int? = nil, creditCode: String? = nil
  ) {
    self.line = line
    self.kind = kind
    self.rawValue = rawValue
    self.normalizedValue = normalizedValue
    self.state = state
    self.reason = reason
    self.duplicateOfLine = duplicateOfLine
    self.creditCode = creditCode
  }
}

extension InputRow {
  /// Whether it comes before another in the order of a dataset.
  package func precedes(_ other: InputRow) -> Bool {
    (inputName, line, part) < (other.inputName, other.line, other.part)
  }

  /// Makes a row the duplicate of an earlier one, whose answer is this one's too.
  ///
  /// - Parameters:
  ///   - first: The line of that row.
  ///   - value: What it asks for.
  /// - Returns: The row with all else that it has.
  package func duplicate(ofLine first: Int, askingFor value: String) -> InputRow {
    var duplicate = InputRow(
      line: line, kind: kind, rawValue: rawValue, normalizedValue: value, state: .duplicate,
      reason: "duplicate_of_line", duplicateOfLine: first, creditCode: creditCode)
    duplicate.part = part
    duplicate.warnings = warnings
    duplicate.extra = extra
    duplicate.column = column
    return duplicate
  }
}
