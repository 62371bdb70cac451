import Foundation
import GRDB

/// The new SQLite file, while it is being filled: not yet safe against a crash, and nobody else's.
struct DatasetFile {
  private let queue: DatabaseQueue

  /// "ptfl" in ASCII: tells `file` and others whose SQLite file this is.
  static let applicationID = 0x7074_666C
  /// Grows with each change to the tables that a reader would notice.
  static let version = 1

  /// - Throws: `DatabaseError` when the file cannot be opened.
  init(_ file: URL) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA page_size = 8192;
          PRAGMA encoding = 'UTF-8';
          PRAGMA locking_mode = EXCLUSIVE;
          PRAGMA journal_mode = OFF;
          PRAGMA synchronous = OFF;
          PRAGMA cache_size = -32768;
          PRAGMA analysis_limit = 1000;
          PRAGMA application_id = \(Self.applicationID);
          PRAGMA user_version = \(Self.version);
          """)
    }
    queue = try DatabaseQueue(
      path: file.path(percentEncoded: false), configuration: configuration)
  }

  /// Does all the writing in one transaction, then closes the file.
  ///
  /// - Throws: What `body` throws; the file is of no use then.
  func write<Result>(_ body: (Database) throws -> Result) throws -> Result {
    let result = try queue.write(body)
    try queue.close()
    return result
  }
}
