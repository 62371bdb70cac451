package import Foundation
import GRDB

/// A workspace made anew of all that can be read of a damaged one.
///
/// The damaged one is left as it is. What is lost counts as never bought: a run that held it goes on
/// with `resume`, and buys it again.
package struct Salvage: Sendable {
  /// How many replies are saved.
  package private(set) var replies = 0
  /// The numbers of those that are not.
  package private(set) var lost: [Int64] = []
  /// How many answers of the saved replies are known.
  package private(set) var answers = 0
  /// Whether it is known which orders may have been made and which questions are locked.
  package private(set) var knowsObstacles = true

  /// - Parameters:
  ///   - workspace: The damaged one, which nobody must be writing.
  ///   - folder: Where nothing is yet.
  ///   - scratch: A folder for what has to be written in between.
  /// - Throws: ``WorkspaceFault`` when nothing can be read, or the new one cannot be written.
  package init(of workspace: URL, into folder: URL, scratch: URL) throws {
    guard !FileManager.default.fileExists(atPath: folder.path) else {
      throw WorkspaceFault(
        "\(folder.path) is there already", remedy: "Name a folder that is not there yet.")
    }
    let damaged = try DamagedArchive(of: workspace, scratch: scratch)
    try PrivateFile.createFolder(at: folder)
    try Self.copyRest(of: workspace, to: folder)
    let archive = try Archive(at: WorkspaceFolder.archiveURL(in: folder))
    let runs = WorkspaceFolder.runs(in: folder).reversed().map {
      WorkspaceFolder.runURL($0, in: folder)
    }
    try archive.database.change { database in
      try saveEndpoints(of: damaged, runs: runs, into: database)
      lost = try damaged.visitReplies {
        try Self.insert($0, as: DamagedArchive.replyColumns, of: "reply", into: database)
      }
      try saveGaps(of: damaged, into: database)
      try saveAnswers(of: damaged, runs: runs, into: database)
      try saveObstacles(of: damaged, into: database)
      replies = try Int.fetchOne(database, sql: "SELECT count(*) FROM reply") ?? 0
      answers = try Int.fetchOne(database, sql: "SELECT count(*) FROM answer") ?? 0
    }
    try archive.database.close()
    for run in runs { try RunRecord(run.lastPathComponent, at: run).forget(replies: Set(lost)) }
  }

  /// All but the archive: the ledger, the runs, who the workspace is.
  private static func copyRest(of workspace: URL, to folder: URL) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: workspace.path)
    where !name.hasPrefix("archive.sqlite") && name != "lock" {
      try FileManager.default.copyItem(
        at: workspace.appending(path: name), to: folder.appending(path: name))
    }
  }

  /// - Returns: False when a damaged value in the row does not fit the table.
  private static func insert(
    _ row: Row, as columns: String, of table: String, into database: Database
  ) throws -> Bool {
    let marks = row.map { _ in "?" }.joined(separator: ", ")
    do {
      try database.cachedStatement(
        sql: "INSERT INTO \(table) (\(columns)) VALUES (\(marks))"
      ).execute(arguments: StatementArguments(Array(row.databaseValues)))
      return true
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      return false
    }
  }

  /// What the archive itself says; where that cannot be read, what the runs have noted of its replies.
  private func saveEndpoints(
    of damaged: DamagedArchive, runs: [URL], into database: Database
  ) throws {
    func save(_ id: Int64, _ name: String) throws {
      try database.execute(
        sql: "INSERT OR IGNORE INTO endpoint (id, name) VALUES (?, ?)", arguments: [id, name])
    }
    let isWhole = try damaged.visitRows(of: "endpoint", by: ["id"]) { row in
      guard let id = Int64.fromDatabaseValue(row["id"]),
        let name = String.fromDatabaseValue(row["name"])
      else { return }
      try save(id, name)
    }
    guard !isWhole else { return }
    var names: [Int64: String] = [:]
    for run in runs {
      try RunRecord(run.lastPathComponent, at: run).visitAnswers { names[$0.reply] = $0.endpoint }
    }
    _ = try damaged.visitReplies { row in
      if let number = Int64.fromDatabaseValue(row[0]), let name = names[number],
        let endpoint = Int64.fromDatabaseValue(row[1])
      {
        try save(endpoint, name)
      }
      return true
    }
  }

  /// The numbers that are lost now, and those that were before.
  private func saveGaps(of damaged: DamagedArchive, into database: Database) throws {
    func save(_ number: Int64) throws {
      try database.cachedStatement(
        sql: "INSERT OR IGNORE INTO lost_reply (number) VALUES (?)"
      ).execute(arguments: [number])
    }
    for number in lost { try save(number) }
    _ = try damaged.visitRows(of: "lost_reply", by: ["number"]) { row in
      if let number = Int64.fromDatabaseValue(row["number"]) { try save(number) }
    }
  }

  /// What the archive itself says, then what the runs have noted, the newest first.
  private func saveAnswers(
    of damaged: DamagedArchive, runs: [URL], into database: Database
  ) throws {
    let isWhole = try damaged.visitAnswers { try Self.insert($0, into: database) }
    guard !isWhole else { return }
    for run in runs {
      try RunRecord(run.lastPathComponent, at: run).visitAnswers { answer in
        let endpoint = try Int64.fetchOne(
          database, sql: "SELECT endpoint FROM reply WHERE id = ?", arguments: [answer.reply])
        guard let endpoint else { return }
        try Self.insert(
          StoredAnswer(
            endpoint: endpoint, key: answer.key, verdict: answer.verdict, reply: answer.reply),
          into: database)
      }
    }
  }

  /// Of two answers to one question the first stays; of a reply that is lost none does.
  private static func insert(_ answer: StoredAnswer, into database: Database) throws {
    try database.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO answer (endpoint, key, verdict, reply, checksum)
        SELECT ?, ?, ?, id, ? FROM reply WHERE id = ?
        """
    ).execute(arguments: [
      answer.endpoint, answer.key, answer.verdict, answer.checksum, answer.reply,
    ])
  }

  private mutating func saveObstacles(
    of damaged: DamagedArchive, into database: Database
  ) throws {
    let tables = [
      ("lock", "endpoint, key, until, code, message"),
      ("intent", "endpoint, key, run, intended_at"),
    ]
    for (table, columns) in tables {
      let isWhole = try damaged.visitRows(of: table, by: ["endpoint", "key"]) { row in
        _ = try Self.insert(row, as: columns, of: table, into: database)
      }
      knowsObstacles = knowsObstacles && isWhole
    }
  }
}
