import Foundation
import GRDB
package import PatentModel

/// Writes the list of a run into its record: rows one behind another, so that ten million of them take
/// neither more memory nor more time each than a thousand.
package struct InputWriter {
  private let record: RunRecord
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
  /// - Parameter rows: In the order of the file, duplicates told apart.
  /// - Throws: A fault of the workspace.
  package mutating func add(_ rows: [InputRow]) throws {
    try record.database.change { database in
      let insertion = try BoundStatement(
        """
        INSERT INTO input_row (position, \(InputRow.columnNames))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, in: database)
      for row in rows {
        position += 1
        insertion.bind(position, to: 1)
        row.bind(to: insertion, from: 2)
        try insertion.run()
      }
    }
  }

  /// Notes that the list was read to its end.
  ///
  /// - Throws: A fault of the workspace.
  package func finish(_ counts: InputCounts) throws {
    try record.note(.inputCounts, String(decoding: try JSONEncoder().encode(counts), as: UTF8.self))
  }
}
