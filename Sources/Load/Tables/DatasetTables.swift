import ByteFormats
import Foundation
import GRDB
import GRDBSQLite
import PatentModel

/// The tables and views of a dataset, to be read and never changed.
struct DatasetTables {
  private let file: URL
  private let queue: DatabaseQueue

  /// - Throws: `DatabaseError` when the file is not there or no database.
  init(_ file: URL) throws {
    self.file = file
    var configuration = Configuration()
    configuration.readonly = true
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -8192") }
    queue = try DatabaseQueue(path: file.path(percentEncoded: false), configuration: configuration)
  }

  /// The same tables, for a second reader at the same time.
  ///
  /// - Throws: `DatabaseError`.
  func again() throws -> DatasetTables { try DatasetTables(file) }

  /// Keeps what a query finds for later queries, in a table that no other reader sees.
  ///
  /// - Throws: `DatabaseError`.
  func keep(_ name: String, as query: String) throws {
    try queue.writeWithoutTransaction {
      try $0.execute(sql: "CREATE TEMP TABLE \(name) AS \(query)")
    }
  }

  /// Reads the rows that a query finds.
  ///
  /// - Throws: `DatabaseError`.
  func rows(_ query: String) throws -> [Row] {
    try queue.read { try Row.fetchAll($0, sql: query) }
  }

  /// Hands on the rows of a table or view in its order, without copying their text.
  ///
  /// - Throws: `DatabaseError`, and what `body` throws.
  func visit(_ relation: any Relation, _ body: (TableRow) throws -> Void) throws {
    let columns = relation.columns.map(\.name).joined(separator: ", ")
    let order = relation.sort.joined(separator: ", ")
    try queue.read { database in
      let statement = try database.makeStatement(
        sql: "SELECT \(columns) FROM \(relation.name) ORDER BY \(order)")
      let handle = statement.sqliteStatement
      while true {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: try body(TableRow(statement: handle))
        case SQLITE_DONE: return
        case let code:
          throw DatabaseError(resultCode: .init(rawValue: code), message: database.lastErrorMessage)
        }
      }
    }
  }
}

/// A row while it is being read: its values last until the next.
struct TableRow {
  fileprivate let statement: SQLiteStatement

  /// The value at that place from 0 as text, UTF-8; nil where there is none.
  func text(at place: Int) -> UnsafeBufferPointer<UInt8>? {
    guard let text = sqlite3_column_text(statement, Int32(place)) else { return nil }
    let count = sqlite3_column_bytes(statement, Int32(place))
    return UnsafeBufferPointer(start: text, count: Int(count))
  }
}
