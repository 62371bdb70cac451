import Foundation
import GRDB

/// How the workspace opens its SQLite files.
enum DatabaseFile {
  /// What a file promises when the power fails.
  enum Durability: String {
    /// Nothing that was acknowledged is lost: for what was paid.
    case full = "FULL"
    /// The last moments may be lost when the machine goes down, not when the process does: for what
    /// can be derived again.
    case normal = "NORMAL"
  }

  /// Opens or creates a file in WAL mode, readable by its owner only.
  ///
  /// - Throws: ``WorkspaceFault`` when the file cannot be opened or is no database.
  static func open(
    at url: URL, durability: Durability, migrations: DatabaseMigrator
  ) throws -> DatabasePool {
    var configuration = Configuration()
    configuration.busyMode = .timeout(60)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = \(durability.rawValue)")
    }
    do {
      if !FileManager.default.fileExists(atPath: url.path) {
        try PrivateFile.create(at: url)
      }
      let pool = try DatabasePool(path: url.path, configuration: configuration)
      try migrations.migrate(pool)
      return pool
    } catch let error as DatabaseError {
      throw WorkspaceFault(error, in: url.path)
    }
  }
}

extension DatabasePool {
  /// Writes in one transaction, also for a task that was cancelled: what was paid is kept.
  func commit<Value: Sendable>(
    _ updates: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      asyncWrite(updates) { [path] _, result in
        continuation.resume(with: result.mapError { $0.explained(in: path) })
      }
    }
  }

  /// Writes in one transaction, and waits for it.
  func change<Value>(_ updates: (Database) throws -> Value) throws -> Value {
    do { return try write(updates) } catch { throw error.explained(in: path) }
  }
}

extension Error {
  /// The same, but that SQLite's word for it becomes a sentence.
  fileprivate func explained(in file: String) -> any Error {
    (self as? DatabaseError).map { WorkspaceFault($0, in: file) } ?? self
  }
}
