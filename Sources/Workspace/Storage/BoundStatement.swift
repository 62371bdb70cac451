import GRDBSQLite

import class GRDB.Database
import struct GRDB.DatabaseError
import class GRDB.Statement

/// A statement that is run for each of very many rows: values go to SQLite and come from it without a
/// stop on the way, several times as fast as by GRDB's arguments and rows.
///
/// It lasts no longer than the transaction that it is made in.
final class BoundStatement {
  /// Tells SQLite to keep a copy of a text: `SQLITE_TRANSIENT`.
  private static let copies = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  private static let capacity = 4_096

  private let statement: Statement
  private let handle: OpaquePointer
  /// The texts of one row, which spare SQLite a copy of each; longer ones it copies.
  private let texts = UnsafeMutablePointer<CChar>.allocate(capacity: capacity)
  private var used = 0

  /// - Throws: `DatabaseError` when the text is not SQL, or names what is not there.
  init(_ sql: String, in database: Database) throws {
    statement = try database.cachedStatement(sql: sql)
    handle = statement.sqliteStatement
  }

  deinit {
    sqlite3_clear_bindings(handle)
    texts.deallocate()
  }

  /// Gives a parameter its value; parameters are numbered from 1.
  func bind(_ text: String, to parameter: Int32) {
    var text = text
    text.withUTF8 { utf8 in
      utf8.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress else { return }
        let count = characters.count
        guard used + count <= Self.capacity else {
          sqlite3_bind_text(handle, parameter, start, Int32(count), Self.copies)
          return
        }
        (texts + used).update(from: start, count: count)
        sqlite3_bind_text(handle, parameter, texts + used, Int32(count), nil)
        used += count
      }
    }
  }

  /// Gives a parameter a blob that is not empty, of which SQLite makes a copy.
  func bind(_ blob: [UInt8], to parameter: Int32) {
    _ = blob.withUnsafeBytes { bytes in
      sqlite3_bind_blob(handle, parameter, bytes.baseAddress, Int32(bytes.count), Self.copies)
    }
  }

  func bind(_ number: Int64, to parameter: Int32) {
    sqlite3_bind_int64(handle, parameter, number)
  }

  func bind(_ number: Int, to parameter: Int32) { bind(Int64(number), to: parameter) }

  func bind(_ text: String?, to parameter: Int32) {
    if let text { bind(text, to: parameter) } else { sqlite3_bind_null(handle, parameter) }
  }

  func bind(_ number: Int64?, to parameter: Int32) {
    if let number { bind(number, to: parameter) } else { sqlite3_bind_null(handle, parameter) }
  }

  func bind(_ number: Int?, to parameter: Int32) { bind(number.map(Int64.init), to: parameter) }

  /// Runs it to its end, for what it changes.
  ///
  /// - Throws: `DatabaseError`.
  func run() throws { while try step() {} }

  /// The first row that it finds, by way of `read`; nil when it finds none.
  ///
  /// - Throws: `DatabaseError`.
  func first<Value>(_ read: (BoundRow) -> Value) throws -> Value? {
    guard try step() else { return nil }
    defer { sqlite3_reset(handle) }
    return read(BoundRow(handle))
  }

  /// All rows that it finds, by way of `read`.
  ///
  /// - Throws: `DatabaseError`.
  func all<Value>(_ read: (BoundRow) -> Value) throws -> [Value] {
    var values: [Value] = []
    while try step() { values.append(read(BoundRow(handle))) }
    return values
  }

  /// Hands on each row that it finds.
  ///
  /// - Throws: `DatabaseError`, and what `body` throws.
  func forEach(_ body: (BoundRow) throws -> Void) throws {
    defer { sqlite3_reset(handle) }
    while try step() { try body(BoundRow(handle)) }
  }

  /// The next row that it finds, by way of `read`; nil behind the last, or after ``rewind()``.
  ///
  /// - Throws: `DatabaseError`.
  func next<Value>(_ read: (BoundRow) -> Value) throws -> Value? {
    try step() ? read(BoundRow(handle)) : nil
  }

  /// Lets parameters have other values, and the first row be the next.
  func rewind() { sqlite3_reset(handle) }

  /// - Returns: Whether there is a row; when there is none it can be run again.
  private func step() throws -> Bool {
    used = 0
    let code = sqlite3_step(handle)
    guard code != SQLITE_ROW else { return true }
    sqlite3_reset(handle)
    guard code == SQLITE_DONE else {
      let message = String(cString: sqlite3_errmsg(sqlite3_db_handle(handle)))
      throw DatabaseError(resultCode: .init(rawValue: code), message: message)
    }
    return false
  }
}

/// A row that a statement stands at; columns are numbered from 0.
struct BoundRow {
  private let handle: OpaquePointer

  fileprivate init(_ handle: OpaquePointer) { self.handle = handle }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  /// 0 for NULL.
  func number(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  /// Empty for NULL.
  func text(_ column: Int32) -> String {
    guard let start = sqlite3_column_text(handle, column) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  func optionalNumber(_ column: Int32) -> Int64? { isNull(column) ? nil : number(column) }

  func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }
}
