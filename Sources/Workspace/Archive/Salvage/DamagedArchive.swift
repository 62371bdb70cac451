import Foundation
import GRDB

/// An archive read row by row, past whatever is damaged.
struct DamagedArchive {
  private enum State {
    /// As far as it can be opened.
    case sound
    case withoutFirstPage
    /// Not a row of it can be had.
    case unreadable
  }

  private let database: DatabaseQueue
  private let state: State
  /// As many as fit into the file at all: a damaged row may tell of any number.
  private let mostReplies: Int64
  /// The last reply of which the runs know.
  private let lastNoted: Int64

  /// - Parameters:
  ///   - workspace: Whose archive it is; no byte of it is changed.
  ///   - scratch: A folder for a copy with another first page, where the archive's own is damaged.
  /// - Throws: ``WorkspaceFault`` when it may not be read, or the scratch folder not be written.
  init(of workspace: URL, scratch: URL) throws {
    let url = WorkspaceFolder.archiveURL(in: workspace)
    let size = try? url.resourceValues(forKeys: [.fileSizeKey]).fileSize
    mostReplies = Int64((size ?? 0) / Self.leastReplySize)
    lastNoted =
      WorkspaceFolder.runs(in: workspace)
      .compactMap { Self.lastReply(notedAt: WorkspaceFolder.runURL($0, in: workspace)) }.max() ?? 0
    do {
      database = try Self.open(url)
      state = .sound
    } catch let error as DatabaseError {
      guard [.SQLITE_NOTADB, .SQLITE_CORRUPT].contains(error.resultCode) else {
        throw WorkspaceFault(error, in: url.path)
      }
      let empty = try FirstPage.emptyArchive(in: scratch)
      if let copy = try? FirstPage.replaced(in: url, by: empty, scratch: scratch),
        let readable = try? Self.open(copy)
      {
        database = readable
        state = .withoutFirstPage
      } else {
        database = try Self.open(empty)
        state = .unreadable
      }
    }
  }

  /// Bytes of a row, its reservation and the times among them.
  private static let leastReplySize = 64

  private static func open(_ url: URL) throws -> DatabaseQueue {
    let database = try DatabaseQueue(lookingAt: url)
    try database.unsafeRead { _ = try $0.columns(in: "reply") }
    return database
  }

  private static func lastReply(notedAt run: URL) -> Int64? {
    let record = try? DatabaseQueue(lookingAt: run.appending(path: "run.sqlite"))
    let last = try? record?.unsafeRead {
      try Int64.fetchOne($0, sql: "SELECT max(reply) FROM question")
    }
    return last ?? nil
  }

  /// What SQLite finds wrong with the structure, a line for each; empty when nothing is.
  func structureFaults(atMost count: Int) -> [String] {
    let ownFaults = state == .sound ? [] : ["the first page is damaged"]
    return ownFaults + database.structureFaults(atMost: count)
  }

  /// Hands on every reply that is whole, by number.
  ///
  /// Numbers have no gaps but those that a former salvage has left: any other that is not found is lost
  /// too.
  ///
  /// - Parameter body: Gets the columns of ``replyColumns``, and says whether they will do.
  /// - Returns: The numbers of those that are lost.
  /// - Throws: What `body` throws.
  func visitReplies(_ body: (Row) throws -> Bool) throws -> [Int64] {
    try database.unsafeRead { database in
      let sql = try replySearch(in: database)
      let gaps = (try? Int64.fetchSet(database, sql: "SELECT number FROM lost_reply")) ?? []
      var lost: [Int64] = []
      for number in stride(from: 1, through: lastReply(in: database), by: 1) {
        let row = try? Row.fetchOne(database.cachedStatement(sql: sql), arguments: [number])
        if let row, row.isWholeReply, try body(row) { continue }
        guard !gaps.contains(number) else { continue }
        lost.append(number)
      }
      return lost
    }
  }

  /// Of a version that kept no checksums, these are missing.
  static let replyColumns = """
    id, endpoint, reservation, run, request, retrieved_at, code, billed_calls, billed_items,
    is_bill_certain, byte_count, body, checksum
    """

  private func replySearch(in database: Database) throws -> String {
    let hasChecksums = try database.columns(in: "reply").contains { $0.name == "checksum" }
    let columns =
      hasChecksums
      ? Self.replyColumns : Self.replyColumns.replacing("checksum", with: "NULL AS checksum")
    return "SELECT \(columns) FROM reply WHERE id = ?"
  }

  /// The highest number that anything credible tells of.
  private func lastReply(in database: Database) -> Int64 {
    let told = ["SELECT max(id) FROM reply", "SELECT max(reply) FROM answer"]
      .compactMap { (try? Int64.fetchOne(database, sql: $0)) ?? nil }
    return max(min(told.max() ?? 0, mostReplies), lastNoted)
  }

  /// Hands on every answer that can be reached and is what was once written.
  ///
  /// - Parameter body: Gets each once or twice.
  /// - Returns: Whether all were.
  /// - Throws: What `body` throws.
  func visitAnswers(_ body: (StoredAnswer) throws -> Void) throws -> Bool {
    var areWhole = true
    let areReached = try visitRows(of: "answer", by: ["endpoint", "key"]) { row in
      guard let answer = StoredAnswer(row),
        RowChecksum.fits(row.hasColumn("checksum") ? row["checksum"] : nil, answer.checksum)
      else { return areWhole = false }
      try body(answer)
    }
    return areReached && areWhole
  }

  /// Hands on every row of a table that can be reached from either end of it.
  ///
  /// - Parameters:
  ///   - table: Its name.
  ///   - key: The columns by which it is sorted.
  ///   - body: Gets each row once or twice.
  /// - Returns: Whether all rows were reached.
  /// - Throws: What `body` throws.
  func visitRows(
    of table: String, by key: [String], _ body: (Row) throws -> Void
  ) throws -> Bool {
    try database.unsafeRead { database in
      for direction in ["ASC", "DESC"] {
        let order = key.map { "\($0) \(direction)" }.joined(separator: ", ")
        let sql = "SELECT * FROM \(table) ORDER BY \(order)"
        guard let rows = try? Row.fetchCursor(database, sql: sql) else { continue }
        var step = Step(rows)
        while case .row(let row) = step {
          try body(row)
          step = Step(rows)
        }
        if case .end = step { return direction == "ASC" && state != .unreadable }
      }
      return false
    }
  }

  private enum Step {
    case row(Row)
    case end
    case damage

    init(_ rows: RowCursor) {
      do { self = try rows.next().map(Step.row) ?? .end } catch { self = .damage }
    }
  }
}

extension Row {
  /// Whether this row of ``DamagedArchive/replyColumns`` is what was once written.
  fileprivate var isWholeReply: Bool {
    guard let byteCount = Int.fromDatabaseValue(self[10]) else { return false }
    return expandedBody(at: 11, byteCount: byteCount) != nil
      && RowChecksum.fits(Int64.fromDatabaseValue(self[12]), RowChecksum.ofReply(self))
  }
}

extension StoredAnswer {
  /// - Returns: nil when a damaged value is not of its column's type.
  fileprivate init?(_ row: Row) {
    guard let endpoint = Int64.fromDatabaseValue(row["endpoint"]),
      let key = String.fromDatabaseValue(row["key"]),
      let verdict = Int.fromDatabaseValue(row["verdict"]),
      let reply = Int64.fromDatabaseValue(row["reply"])
    else { return nil }
    self.init(endpoint: endpoint, key: key, verdict: verdict, reply: reply)
  }
}
