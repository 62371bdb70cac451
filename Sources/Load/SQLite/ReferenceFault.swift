import GRDB

/// Rows that refer to rows that are not there: the merge left out an entity, or a line was lost.
package struct ReferenceFault: Error, Equatable, CustomStringConvertible {
  /// The number of such rows, by table and the table they refer to: `company_patent → patent`.
  package let rows: [String: Int]

  package init(rows: [String: Int]) { self.rows = rows }

  package var description: String {
    let list = rows.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    return "rows refer to rows that are not in the dataset (\(list.joined(separator: ", "))). "
      + "Merge again from the archived replies."
  }

  /// - Throws: ``ReferenceFault`` when a foreign key does not hold.
  static func check(_ database: Database) throws {
    var rows: [String: Int] = [:]
    let cursor = try Row.fetchCursor(database, sql: "PRAGMA foreign_key_check")
    while let row = try cursor.next() {
      let table: String = row["table"]
      let parent: String = row["parent"]
      rows["\(table) → \(parent)", default: 0] += 1
    }
    guard rows.isEmpty else { throw ReferenceFault(rows: rows) }
  }
}
