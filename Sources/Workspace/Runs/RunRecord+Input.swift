import Foundation
import GRDB
package import PatentModel

extension RunRecord {
  /// Begins the list anew, without rows.
  package func forgetInput() throws {
    try database.change { database in
      try database.execute(sql: "DELETE FROM input_row")
      try database.execute(
        sql: "DELETE FROM fact WHERE name = ?", arguments: [Fact.inputCounts.rawValue])
    }
  }

  /// Adds the next rows of the list, in one transaction.
  ///
  /// A pending row that asks for the same as an earlier pending row becomes its duplicate.
  ///
  /// - Parameter rows: In the order of the file.
  /// - Returns: The rows as they were written.
  package func addInput(_ rows: [InputRow]) throws -> [InputRow] {
    try database.change { database in try rows.map { try insert($0, into: database) } }
  }

  /// The rows behind a row, in the order of the file.
  ///
  /// - Parameters:
  ///   - row: nil for the first rows.
  ///   - count: How many at most.
  package func inputRows(behind row: InputRow?, atMost count: Int) throws -> [InputRow] {
    try database.read { database in
      try Row.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT * FROM input_row WHERE (line, part) > (?, ?) ORDER BY line, part LIMIT ?
            """),
        arguments: [row?.line ?? 0, row?.part ?? 0, count]
      ).compactMap(InputRow.init)
    }
  }

  /// The counts of a list that was read to its end; nil before.
  package func inputCounts() throws -> InputCounts? {
    try fact(.inputCounts).map { try JSONDecoder().decode(InputCounts.self, from: Data($0.utf8)) }
  }

  /// Notes that the list was read to its end.
  package func note(_ counts: InputCounts) throws {
    try note(.inputCounts, String(decoding: try JSONEncoder().encode(counts), as: UTF8.self))
  }

  private func insert(_ row: InputRow, into database: Database) throws -> InputRow {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO input_row VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """)
    try statement.execute(arguments: row.columns)
    guard database.changesCount == 0 else { return row }
    let duplicate = row.duplicate(of: try firstRow(agreeingWith: row, in: database))
    try statement.execute(arguments: duplicate.columns)
    return duplicate
  }

  private func firstRow(agreeingWith row: InputRow, in database: Database) throws -> InputRow? {
    try Row.fetchOne(
      database.cachedStatement(sql: Self.firstAgreeingRow),
      arguments: [row.normalizedValue, row.creditCode]
    ).flatMap(InputRow.init)
  }

  /// One search for each index: with OR in place of UNION the whole list is gone through.
  static let firstAgreeingRow = """
    SELECT * FROM (
      SELECT * FROM input_row WHERE state = 'pending' AND normalized_value = ?
      UNION ALL
      SELECT * FROM input_row WHERE state = 'pending' AND credit_code = ?)
    ORDER BY line, part LIMIT 1
    """
}

extension InputRow {
  fileprivate var columns: StatementArguments {
    [
      line, part, kind.rawValue, rawValue, normalizedValue, state.rawValue, reason,
      duplicateOfLine, creditCode, warnings.map(\.rawValue).joined(separator: ","), extra,
    ]
  }

  fileprivate init?(_ row: Row) {
    guard let kind = Kind(rawValue: row["kind"]), let state = State(rawValue: row["state"]) else {
      return nil
    }
    self.init(
      line: row["line"], kind: kind, rawValue: row["raw_value"],
      normalizedValue: row["normalized_value"], state: state, reason: row["reason"],
      duplicateOfLine: row["duplicate_of_line"], creditCode: row["credit_code"])
    part = row["part"]
    warnings = (row["warnings"] as String).split(separator: ",").compactMap {
      QualityFlag(rawValue: String($0))
    }
    extra = row["extra"]
  }
}
