import GRDBSQLite
import PatentModel

import class GRDB.Database
import struct GRDB.DatabaseError
import class GRDB.Statement

/// Puts rows into one table, those of a block with one statement.
struct RowInsert {
  private let table: Table
  private let source: RowTable
  private let statement: Statement

  /// - Throws: `DatabaseError` when the table is not there.
  init(into table: Table, of database: Database) throws {
    self.table = table
    let name = "rows_of_\(table)"
    source = try RowTable(name, columns: table.columns.map(\.name), in: database)
    statement = try database.makeStatement(sql: table.insertion(from: name))
  }

  /// Inserts rows in their order.
  ///
  /// - Throws: ``RowBlock/Fault`` when a row's key is taken, and `DatabaseError`.
  func insert(_ rows: RowBlock.Rows, _ text: CellText) throws {
    guard !rows.lines.isEmpty else { return }
    let handle = statement.sqliteStatement
    try source.hold(rows, text) {
      defer { sqlite3_reset(handle) }
      let code = sqlite3_step(handle)
      guard code != SQLITE_DONE else { return }
      let message = String(cString: sqlite3_errmsg(sqlite3_db_handle(handle)))
      guard code & 0xFF == SQLITE_CONSTRAINT else {
        throw DatabaseError(resultCode: .init(rawValue: code), message: message)
      }
      throw RowBlock.Fault(line: rows.lines[source.row], RowFault(table.name, message))
    }
  }
}
