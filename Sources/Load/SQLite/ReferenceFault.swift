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

  /// - Parameters:
  ///   - database: All of its rows are there.
  ///   - searches: By the table and the table it refers to, the SQL that counts such rows.
  /// - Throws: ``ReferenceFault`` when a search finds any.
  static func check(
    _ database: Database, by searches: [(reference: String, sql: String)]
  ) throws {
    var rows: [String: Int] = [:]
    for (reference, search) in searches {
      let count = try Int.fetchOne(database, sql: search) ?? 0
      if count > 0 { rows[reference, default: 0] += count }
    }
    guard rows.isEmpty else { throw ReferenceFault(rows: rows) }
  }
}
