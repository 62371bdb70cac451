import GRDBSQLite

/// What SQLite reads of a ``RowTable``, and how: a walk over its rows, one after another.
struct RowScan {
  private let width: Int
  private let declaration: String
  private var cells: UnsafePointer<Cell>?
  private var text: UnsafePointer<UInt8>?
  private var rows = 0
  private(set) var row = 0

  /// - Parameter columns: Their names.
  init(_ columns: [String]) {
    width = columns.count
    declaration = "CREATE TABLE rows (\(columns.joined(separator: ", ")))"
  }

  /// Takes other rows, whose memory must last as long as they are read.
  mutating func take(_ cells: UnsafePointer<Cell>?, _ text: UnsafePointer<UInt8>?, rows: Int) {
    self.cells = cells
    self.text = text
    self.rows = rows
    row = 0
  }

  /// Gives SQLite the value in one column of the row.
  private func tell(_ context: OpaquePointer?, column: Int) {
    guard let cells, let text else { return }
    switch cells[row * width + column] {
    case .null: break
    case .integer(let number): sqlite3_result_int64(context, number)
    case .real(let number): sqlite3_result_double(context, number)
    case .text(let start, let count):
      UnsafeRawPointer(text + Int(start)).withMemoryRebound(to: CChar.self, capacity: Int(count)) {
        sqlite3_result_text(context, $0, Int32(count), nil)
      }
    }
  }
}

// The functions that SQLite calls; it keeps their list as long as the table is part of a database.
extension RowScan {
  /// The table as SQLite sees it, with the scan behind what SQLite itself keeps there.
  private struct Table {
    var base = sqlite3_vtab()
    let scan: UnsafeMutablePointer<RowScan>
  }

  /// A scan and the list of functions by which SQLite reads it.
  struct Module {
    /// The first, since SQLite is shown the place of the whole.
    private var functions = RowScan.functions
    var scan: RowScan

    init(_ scan: RowScan) { self.scan = scan }
  }

  private static var functions: sqlite3_module {
    var functions = sqlite3_module()
    functions.xConnect = { database, module, _, _, table, _ in
      RowScan.connect(database, module, table)
    }
    functions.xBestIndex = { _, _ in SQLITE_OK }
    functions.xDisconnect = { table in
      table?.deallocate()
      return SQLITE_OK
    }
    functions.xOpen = { table, cursor in
      cursor?.pointee = .allocate(capacity: 1)
      cursor?.pointee?.initialize(to: sqlite3_vtab_cursor(pVtab: table))
      return SQLITE_OK
    }
    functions.xClose = { cursor in
      cursor?.deallocate()
      return SQLITE_OK
    }
    functions.xFilter = { cursor, _, _, _, _ in
      RowScan.of(cursor)?.pointee.row = 0
      return SQLITE_OK
    }
    functions.xNext = { cursor in
      RowScan.of(cursor)?.pointee.row += 1
      return SQLITE_OK
    }
    functions.xEof = { cursor in
      RowScan.of(cursor).map { $0.pointee.row < $0.pointee.rows ? 0 : 1 } ?? 1
    }
    functions.xColumn = { cursor, context, column in
      RowScan.of(cursor)?.pointee.tell(context, column: Int(column))
      return SQLITE_OK
    }
    functions.xRowid = { cursor, id in
      id?.pointee = Int64(RowScan.of(cursor)?.pointee.row ?? 0)
      return SQLITE_OK
    }
    return functions
  }

  private static func connect(
    _ database: OpaquePointer?, _ module: UnsafeMutableRawPointer?,
    _ table: UnsafeMutablePointer<UnsafeMutablePointer<sqlite3_vtab>?>?
  ) -> Int32 {
    guard let module = module?.assumingMemoryBound(to: Module.self),
      let scan = module.pointer(to: \.scan)
    else { return SQLITE_MISUSE }
    let made = UnsafeMutablePointer<Table>.allocate(capacity: 1)
    made.initialize(to: Table(scan: scan))
    table?.pointee = UnsafeMutableRawPointer(made).assumingMemoryBound(to: sqlite3_vtab.self)
    return sqlite3_declare_vtab(database, scan.pointee.declaration)
  }

  @inline(__always)
  private static func of(
    _ cursor: UnsafeMutablePointer<sqlite3_vtab_cursor>?
  ) -> UnsafeMutablePointer<RowScan>? {
    guard let table = cursor?.pointee.pVtab else { return nil }
    return UnsafeRawPointer(table).assumingMemoryBound(to: Table.self).pointee.scan
  }
}
