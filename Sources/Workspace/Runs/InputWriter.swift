import Foundation
import GRDB
package import PatentModel

/// Writes the list of a run into its record: rows one behind another, so that ten million of them take
/// neither more memory nor more time each than a thousand.
package struct InputWriter {
  private let record: RunRecord
  private let askedFor = RowTable()
  private var position = 0

  /// Begins the list anew, without rows.
  ///
  /// - Throws: A fault of the workspace.
  package init(into record: RunRecord) throws {
    self.record = record
    try record.database.change { database in
      try database.execute(sql: "DROP INDEX IF EXISTS input_row_by_value")
      try database.execute(sql: "DELETE FROM input_row")
      try database.execute(
        sql: "DELETE FROM fact WHERE name = ?", arguments: [RunRecord.Fact.inputCounts.rawValue])
    }
  }

  /// Adds the next rows, in one transaction.
  ///
  /// A pending row that asks for the same as an earlier pending row becomes its duplicate.
  ///
  /// - Parameter rows: In the order of the file.
  /// - Returns: The rows as they were written.
  /// - Throws: A fault of the workspace.
  package mutating func add(_ rows: [InputRow]) throws -> [InputRow] {
    try record.database.change { database in
      let table = try InputTable(in: database)
      return try rows.map { try add($0, to: table) }
    }
  }

  /// Notes that the list was read to its end.
  ///
  /// - Throws: A fault of the workspace.
  package func finish(_ counts: InputCounts) throws {
    try record.note(.inputCounts, String(decoding: try JSONEncoder().encode(counts), as: UTF8.self))
  }

  private mutating func add(_ row: InputRow, to table: InputTable) throws -> InputRow {
    var row = row
    position += 1
    if row.state == .pending {
      if let first = try firstRow(agreeingWith: row, in: table) {
        row = row.duplicate(of: first)
      } else {
        for key in row.keys { askedFor.insert(position, for: key) }
      }
    }
    try table.insert(row, at: position)
    return row
  }

  private func firstRow(agreeingWith row: InputRow, in table: InputTable) throws -> InputRow? {
    let places = row.keys.flatMap(askedFor.places)
    guard !places.isEmpty else { return nil }
    for place in places.sorted() {
      if let candidate = try table.row(at: place), candidate.asksForSame(as: row) {
        return candidate
      }
    }
    return nil
  }
}

/// The table of rows, in one transaction.
private struct InputTable {
  private let insertion: BoundStatement
  private let lookup: BoundStatement

  init(in database: Database) throws {
    insertion = try BoundStatement(
      """
      INSERT INTO input_row (position, \(InputRow.columnNames))
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, in: database)
    lookup = try BoundStatement(
      "SELECT \(InputRow.columnNames) FROM input_row WHERE position = ?", in: database)
  }

  func insert(_ row: InputRow, at place: Int) throws {
    insertion.bind(place, to: 1)
    row.bind(to: insertion, from: 2)
    try insertion.run()
  }

  func row(at place: Int) throws -> InputRow? {
    lookup.bind(place, to: 1)
    return try lookup.first { InputRow($0) } ?? nil
  }
}

extension InputRow {
  /// By what rows are found that ask for the same.
  fileprivate var keys: [String] {
    [normalizedValue, creditCode.map { "code " + $0 }].compactMap(\.self)
  }

  fileprivate func asksForSame(as other: InputRow) -> Bool {
    normalizedValue == other.normalizedValue || creditCode != nil && creditCode == other.creditCode
  }
}
