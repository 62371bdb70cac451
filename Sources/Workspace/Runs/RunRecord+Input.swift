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
      let rows = try Row.fetchAll(
        database.cachedStatement(
          sql: "SELECT * FROM input_row WHERE position > ? ORDER BY position LIMIT ?"),
        arguments: [place, count])
      return (rows.compactMap(InputRow.init), rows.last?["position"] ?? place)
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

extension InputRow {
  init?(_ row: Row) {
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
