import Foundation
import GRDB
package import PatentModel

extension RunRecord {
  /// Writes the list anew, row by row, in one transaction.
  ///
  /// A pending row that asks for the same as an earlier pending row becomes its duplicate.
  ///
  /// - Parameter rows: Gives the next row, or nil at the end.
  /// - Returns: How many rows were written, by the state that they got.
  /// - Throws: What `rows` throws; then the former list stays.
  package func replaceInput(with rows: () throws -> InputRow?) throws -> InputCounts {
    try database.change { database in
      try database.execute(sql: "DELETE FROM input_row")
      var counts = InputCounts()
      while let row = try rows() {
        counts.count(try insert(row, into: database))
      }
      return counts
    }
  }

  /// The rows from a line on, in the order of the file.
  package func inputRows(behind line: Int, atMost count: Int) throws -> [InputRow] {
    try database.read { database in
      try Row.fetchAll(
        database.cachedStatement(
          sql: "SELECT * FROM input_row WHERE line > ? ORDER BY line LIMIT ?"),
        arguments: [line, count]
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
      sql: "INSERT INTO input_row VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
    try statement.execute(arguments: row.columns)
    guard database.changesCount == 0 else { return row }
    let duplicate = row.duplicate(of: try firstRow(agreeingWith: row, in: database))
    try statement.execute(arguments: duplicate.columns)
    return duplicate
  }

  private func firstRow(agreeingWith row: InputRow, in database: Database) throws -> InputRow? {
    try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT * FROM input_row
          WHERE state = 'pending' AND (normalized_value = ? OR credit_code = ?) ORDER BY line LIMIT 1
          """),
      arguments: [row.normalizedValue, row.creditCode]
    ).flatMap(InputRow.init)
  }
}

/// How many rows of a list there are of each state.
package struct InputCounts: Hashable, Sendable, Codable {
  package private(set) var rows = 0
  package private(set) var accepted = 0
  package private(set) var rejected = 0
  package private(set) var duplicates = 0
  package private(set) var blank = 0

  package init() {}

  mutating func count(_ row: InputRow) {
    rows += 1
    switch row.state {
    case .pending: accepted += 1
    case .rejected: rejected += 1
    case .duplicate: duplicates += 1
    case .blank: blank += 1
    }
  }
}

extension InputRow {
  /// What is asked for the first row answers this one too.
  fileprivate func duplicate(of first: InputRow?) -> InputRow {
    InputRow(
      line: line, kind: kind, rawValue: rawValue,
      normalizedValue: first?.normalizedValue ?? normalizedValue, state: .duplicate,
      reason: "duplicate_of_line", duplicateOfLine: first?.line, creditCode: creditCode)
  }

  fileprivate var columns: StatementArguments {
    [
      line, kind.rawValue, rawValue, normalizedValue, state.rawValue, reason, duplicateOfLine,
      creditCode,
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
  }
}
