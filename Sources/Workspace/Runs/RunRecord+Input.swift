import Foundation
import GRDB
package import PatentModel

extension RunRecord {
  /// The rows behind a place, in the order of the file.
  ///
  /// - Parameters:
  ///   - place: 0 for the first rows, else where the former ones ended.
  ///   - count: How many at most.
  /// - Returns: The rows, and where they end.
  /// - Throws: `DatabaseError`.
  package func inputRows(
    behind place: Int, atMost count: Int
  ) throws -> (rows: [InputRow], end: Int) {
    try database.look { database in
      let statement = try BoundStatement(
        """
        SELECT \(InputRow.columnNames), position FROM input_row
        WHERE position > ? ORDER BY position LIMIT ?
        """, in: database)
      statement.bind(place, to: 1)
      statement.bind(count, to: 2)
      var end = place
      let rows = try statement.all { row in
        end = Int(row.number(InputRow.columnCount))
        return InputRow(row)
      }
      return (rows.compactMap(\.self), end)
    }
  }

  /// The counts of a list that was read to its end; nil before.
  package func inputCounts() throws -> InputCounts? {
    try fact(.inputCounts).map { try JSONDecoder().decode(InputCounts.self, from: Data($0.utf8)) }
  }

  /// Makes rows be found by what they ask for: once, when somebody wants to.
  static func indexInput(in database: Database) throws {
    try database.execute(
      sql: "CREATE INDEX IF NOT EXISTS input_row_by_value ON input_row (normalized_value)")
  }
}
