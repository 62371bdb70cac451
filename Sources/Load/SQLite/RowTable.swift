import GRDBSQLite

import class GRDB.Database
import struct GRDB.DatabaseError

/// Rows in memory that SQL reads as a table, so that one statement inserts many of them.
///
/// That takes half the time of a statement for each row, bound and stepped. It is a virtual table of the
/// eponymous kind: it is there without being created, and no file knows of it. SQLite is shown the bytes
/// of a text, not given a copy. Source: sqlite.org/vtab.html.
struct RowTable {
  private let module: UnsafeMutablePointer<RowScan.Module>

  /// - Parameters:
  ///   - name: By which SQL knows it.
  ///   - columns: Their names.
  ///   - database: It has the table until it is closed.
  /// - Throws: `DatabaseError`.
  init(_ name: String, columns: [String], in database: Database) throws {
    module = .allocate(capacity: 1)
    module.initialize(to: RowScan.Module(RowScan(columns)))
    let functions = UnsafeRawPointer(module).assumingMemoryBound(to: sqlite3_module.self)
    let code = sqlite3_create_module_v2(database.sqliteConnection, name, functions, module) {
      $0?.assumingMemoryBound(to: RowScan.Module.self).deinitialize(count: 1)
      $0?.deallocate()
    }
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: .init(rawValue: code)) }
  }

  /// Has `body` run a statement that reads the table, which holds those rows meanwhile.
  ///
  /// - Throws: What `body` throws.
  func hold<Result>(
    _ rows: RowBlock.Rows, _ text: CellText, while body: () throws -> Result
  ) rethrows -> Result {
    try rows.cells.withUnsafeBufferPointer { cells in
      try text.bytes.withUnsafeBufferPointer { text in
        module.pointee.scan.take(cells.baseAddress, text.baseAddress, rows: rows.lines.count)
        defer { module.pointee.scan.take(nil, nil, rows: 0) }
        return try body()
      }
    }
  }

  /// The row, from 0, at which the reading statement stands.
  var row: Int { module.pointee.scan.row }
}
