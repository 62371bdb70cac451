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
    /// Nothing, not even that the file is whole: for what is thrown away with the process.
    case none = "OFF"
  }

  /// Opens or creates a file in WAL mode, readable by its owner only.
  ///
  /// - Throws: ``WorkspaceFault`` when the file cannot be opened or is no database.
  static func open(
    at url: URL, durability: Durability, migrations: DatabaseMigrator
  ) throws -> DatabasePool {
    try explained(in: url.path) {
      try PrivateFile.createIfMissing(at: url)
      let pool = try DatabasePool(path: url.path, configuration: configuration(durability))
      // Whoever opens a pool is set to NORMAL by it, whatever was said before.
      try pool.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA synchronous = \(durability.rawValue)")
        // Rows that arrive in no order change the same pages many times before they are written back.
        if durability != .full { try database.execute(sql: "PRAGMA wal_autocheckpoint = 8000") }
      }
      try migrate(pool, by: migrations)
      return pool
    }
  }

  /// Opens a file that is there to read it, and changes no byte of it.
  ///
  /// - Returns: nil when the file has to be migrated first.
  /// - Throws: ``WorkspaceFault`` when the file cannot be opened or is no database.
  static func openForReading(at url: URL, migrations: DatabaseMigrator) throws -> DatabasePool? {
    try explained(in: url.path) {
      let pool = try reader(of: url)
      return try pool.read { try migrations.hasCompletedMigrations($0) } ? pool : nil
    }
  }

  /// The same, but that a copy is read of a file that has to be migrated, or has a log beside it that
  /// cannot be read where it lies.
  ///
  /// - Parameters:
  ///   - url: A file that is there.
  ///   - copy: Where nothing is, in a folder that is ours.
  ///   - migrations: To the schema of today.
  /// - Returns: A database that nobody writes through.
  /// - Throws: ``WorkspaceFault`` when the file cannot be opened or is no database.
  static func openForReading(
    at url: URL, orCopyingTo copy: URL, migrations: DatabaseMigrator
  ) throws -> DatabasePool {
    do {
      if let pool = try openForReading(at: url, migrations: migrations) { return pool }
      try explained(in: url.path) {
        try PrivateFile.createIfMissing(at: copy)
        try reader(of: url).backup(to: try DatabaseQueue(path: copy.path))
      }
    } catch let fault as WorkspaceFault {
      guard hasLog(url), !isInWritableFolder(url) else { throw fault }
      try copyWithLog(url, to: copy)
    }
    return try open(at: copy, durability: .normal, migrations: migrations)
  }

  /// Where nobody can write nobody has it open, and it is read as a file that does not change: SQLite
  /// could not make the log there that it wants.
  private static func reader(of url: URL) throws -> DatabasePool {
    var configuration = configuration(.normal)
    configuration.readonly = true
    let mayChange = hasLog(url) || isInWritableFolder(url)
    let path = mayChange ? url.path : url.absoluteURL.absoluteString + "?immutable=1"
    return try DatabasePool(path: path, configuration: configuration)
  }

  private static func hasLog(_ url: URL) -> Bool {
    FileManager.default.fileExists(atPath: url.path + "-wal")
  }

  private static func isInWritableFolder(_ url: URL) -> Bool {
    FileManager.default.isWritableFile(atPath: url.deletingLastPathComponent().path)
  }

  private static func copyWithLog(_ url: URL, to copy: URL) throws {
    for ending in ["", "-wal"] {
      let place = copy.path + ending
      try FileManager.default.copyItem(atPath: url.path + ending, toPath: place)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place)
    }
  }

  private static func configuration(_ durability: Durability) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(60)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = \(durability.rawValue)")
    }
    return configuration
  }

  /// Two processes that open a file at once may both begin a migration; then one fails, finds that it
  /// is done, and goes on behind it.
  private static func migrate(_ pool: DatabasePool, by migrations: DatabaseMigrator) throws {
    for _ in migrations.migrations {
      do { return try migrations.migrate(pool) } catch let error as DatabaseError {
        guard error.resultCode == .SQLITE_ERROR else { throw error }
      }
    }
    try migrations.migrate(pool)
  }

  private static func explained<Value>(in file: String, _ body: () throws -> Value) throws -> Value
  {
    do { return try body() } catch let error as DatabaseError {
      throw WorkspaceFault(error, in: file)
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

  /// Reads in one transaction.
  func consult<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    do { return try await read(body) } catch { throw error.explained(in: path) }
  }

  /// Reads in one transaction, and waits for it.
  func look<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do { return try read(body) } catch { throw error.explained(in: path) }
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
