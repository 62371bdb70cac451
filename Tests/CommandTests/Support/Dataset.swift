import Foundation
import GRDB

/// `dataset.sqlite`, or another file of SQLite, as a reader opens it.
struct Dataset {
  private let database: DatabaseQueue

  init(_ folder: OutputFolder) throws { try self.init(at: folder.file("dataset.sqlite")) }

  init(at file: URL) throws {
    var configuration = Configuration()
    configuration.readonly = true
    database = try DatabaseQueue(path: file.path, configuration: configuration)
  }

  func count(_ condition: String) throws -> Int {
    try database.read { database in
      try Int.fetchOne(database, sql: "SELECT count(*) FROM \(condition)") ?? 0
    }
  }

  func texts(_ query: String) throws -> [String] {
    try database.read { try String.fetchAll($0, sql: query) }
  }

  /// The number of rows that a query finds.
  func rows(_ query: String) throws -> Int {
    try database.read { try Row.fetchAll($0, sql: query).count }
  }

  /// Whether every reference leads somewhere and every page is sound.
  var isSound: Bool {
    get throws {
      try database.read { database in
        let dangling = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
        let verdict = try String.fetchOne(database, sql: "PRAGMA integrity_check")
        return dangling.isEmpty && verdict == "ok"
      }
    }
  }
}
