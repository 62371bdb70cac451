/// A question that readers of the dataset ask often, answered by a view in the database.
package struct View: Relation {
  package let name: String
  /// One row of it, in English.
  package let meaning: String
  /// One row of it, in Chinese.
  package let chineseMeaning: String
  /// What it shows, in the order of the query; those of its key tell two rows apart.
  package let columns: [Column]
  /// A SELECT that SQLite 3.37 understands: no `ORDER BY` inside an aggregate.
  package let query: String

  /// Every view whose tables are in ``Table/all``.
  package static let all: [View] = [
    .publicationsFlat, .companySummary, .citationBackward, .citationForward, .attributeLineage,
    .patentFact, .dates,
  ]

  package var sort: [String] { primaryKey }
}

extension [Column] {
  /// The columns of a table under their own names, as a view shows them.
  ///
  /// - Parameters:
  ///   - table: That says what they mean.
  ///   - names: In the view's order, white space between them; each must be in the table.
  /// - Returns: As many columns as names.
  static func of(_ table: Table, _ names: String) -> Self {
    names.split(whereSeparator: \.isWhitespace).map { Column.shown(table, $0, .optional) }
  }
}

extension Column {
  /// A column of a table that tells the rows of a view apart.
  static func key(_ table: Table, _ name: String) -> Column { shown(table, name, .key) }

  /// A value in a view: it refers to nothing, and whatever its table says, it may be missing.
  fileprivate static func shown(
    _ table: Table, _ name: some StringProtocol, _ presence: Presence
  ) -> Column {
    guard let column = table.columns.first(where: { $0.name == name }) else {
      preconditionFailure("\(table) has no column \(name)")
    }
    return Column(
      name: column.name, type: column.type, presence: presence, references: nil, supply: .row,
      meaning: column.meaning, chineseMeaning: column.chineseMeaning, unit: column.unit,
      source: column.source)
  }
}
