import Foundation
import GRDB
import GRDBSQLite

/// The new SQLite file, while it is being filled: not yet safe against a crash, and nobody else's.
struct DatasetFile {
  private let queue: DatabaseQueue
  private let target: URL

  /// "ptfl" in ASCII: tells `file` and others whose SQLite file this is.
  static let applicationID = 0x7074_666C
  /// Grows with each change to the tables that a reader would notice.
  static let version = 2

  /// Debian's SQLite overwrites what it frees unless told otherwise; nobody else reads the draft.
  ///
  /// - Parameters:
  ///   - file: The draft.
  ///   - target: What it is to be; faults name this.
  /// - Throws: ``FileFault`` when the file cannot be opened.
  init(_ file: URL, as target: URL) throws {
    self.target = target
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.allowsUnsafeTransactions = true
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA page_size = 8192;
          PRAGMA encoding = 'UTF-8';
          PRAGMA locking_mode = EXCLUSIVE;
          PRAGMA journal_mode = OFF;
          PRAGMA synchronous = OFF;
          PRAGMA secure_delete = OFF;
          PRAGMA cache_size = -32768;
          PRAGMA analysis_limit = 1000;
          PRAGMA application_id = \(Self.applicationID);
          PRAGMA user_version = \(Self.version);
          BEGIN;
          """)
    }
    do {
      queue = try DatabaseQueue(
        path: file.path(percentEncoded: false), configuration: configuration)
    } catch let error as DatabaseError {
      throw FileFault(error, of: target, systemCode: 0)
    }
  }

  /// Has `body` write or read, within the one transaction of the file.
  ///
  /// - Throws: ``FileFault`` when the disk refuses, and what `body` throws; the file is of no use then.
  func run<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try queue.writeWithoutTransaction { database in
      do {
        return try body(database)
      } catch let error as DatabaseError {
        throw fault(behind: error, in: database)
      }
    }
  }

  /// Does what some statements say, one after another.
  ///
  /// - Throws: ``FileFault`` when the disk refuses, and `DatabaseError`.
  func execute(_ statements: [String]) throws {
    try run { database in
      for sql in statements { try database.execute(sql: sql) }
    }
  }

  /// Makes ready for rows to be sorted, rather than inserted here and there.
  ///
  /// SQLite sorts as much at once as its cache may hold, a list that is walked again and again: that
  /// takes a quarter less time while it fits in the processor's own cache.
  ///
  /// - Throws: `DatabaseError`.
  func prepareSorting() throws { try execute(["PRAGMA cache_size = -2048"]) }

  /// Ends the writing, and closes the file.
  ///
  /// - Throws: ``FileFault`` when the disk refuses.
  func finish() throws {
    try run { try $0.execute(sql: "COMMIT") }
    try queue.close()
  }

  /// What the system said, where it was the system that refused.
  private func fault(behind error: DatabaseError, in database: Database) -> any Error {
    switch error.resultCode {
    case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_CORRUPT, .SQLITE_READONLY, .SQLITE_CANTOPEN:
      FileFault(
        error, of: target, systemCode: sqlite3_system_errno(database.sqliteConnection))
    default: error
    }
  }
}

extension FileFault {
  /// What the system said behind a refusal of SQLite.
  ///
  /// - Parameters:
  ///   - error: Of a statement that is not at fault itself.
  ///   - file: What it was to write.
  ///   - systemCode: The system's last word to SQLite, which does not always keep it.
  fileprivate init(_ error: DatabaseError, of file: URL, systemCode: Int32) {
    let code = error.resultCode == .SQLITE_FULL ? ENOSPC : systemCode
    self.init("write", file, code: code == 0 ? EIO : code)
  }
}
