package import Foundation
import GRDB
import Providers

/// Guards every budget, also over several processes that share the file: a call is booked at its most
/// before it is made, and set right by what its reply says was billed.
package struct Ledger: Sendable {
  let database: DatabasePool
  private let entries: GroupCommit<LedgerEntry, BudgetSpent?>

  /// Opens a ledger, or makes one.
  ///
  /// - Throws: ``WorkspaceFault`` when the file cannot be opened.
  package init(at url: URL) throws {
    self.init(
      try DatabaseFile.open(at: url, durability: .full, migrations: Ledger.migrations))
  }

  /// Opens a ledger to look at it, though others write it: nothing can be booked, and nothing is
  /// written but the schema of a ledger that an older version left.
  ///
  /// - Throws: ``WorkspaceFault`` when there is no such file, or it cannot be opened.
  package init(reading url: URL) throws {
    let database = try DatabaseFile.openForReading(at: url, migrations: Ledger.migrations)
    if let database { self.init(database) } else { try self.init(at: url) }
  }

  /// Opens a ledger to look at it; not a byte of it is changed.
  ///
  /// - Parameters:
  ///   - url: A ledger that is there.
  ///   - copy: Where a copy goes that is read instead, when an older version left the ledger.
  /// - Throws: ``WorkspaceFault`` when there is no such file, or it cannot be opened.
  package init(reading url: URL, orCopyingTo copy: URL) throws {
    self.init(
      try DatabaseFile.openForReading(at: url, orCopyingTo: copy, migrations: Ledger.migrations))
  }

  private init(_ database: DatabasePool) {
    self.database = database
    entries = GroupCommit { batch in
      try await database.commit { database in
        var books = Books(database)
        let answers = try batch.map { try $0.write(to: &books) }
        try books.close()
        return answers
      }
    }
  }

  /// Where those who share the ledger share what else bounds them: pace, and calls in flight.
  package var paceFolder: URL {
    let file = URL(filePath: database.path).resolvingSymlinksInPath()
    return URL(filePath: file.path + ".pace", directoryHint: .isDirectory)
  }

  /// Books a call at its most.
  ///
  /// - Throws: ``BudgetSpent`` when a window has no room; then nothing is booked.
  package func reserve(_ reservation: Reservation) async throws {
    if let spent = try await entries.commit(.reservation(reservation)) { throw spent }
  }

  /// Sets a booking right.
  package func settle(_ id: String, _ settlement: Settlement) async throws {
    _ = try await entries.commit(.settlement(id: id, settlement))
  }

  /// The calls of a workspace whose end is not known; all of them were cut off when nobody owns it.
  package func openReservations(of workspace: String) async throws -> [String] {
    try await database.consult { database in
      try String.fetchAll(
        database,
        sql: "SELECT id FROM reservation WHERE workspace = ? AND state = 'open' ORDER BY id",
        arguments: [workspace])
    }
  }

  /// What the stages of a run have spent, by endpoint.
  package func receipts(of run: String, workspace: String) async throws -> [Receipt] {
    try await database.consult { database in
      let unclear = "FILTER (WHERE state IN ('open', 'in doubt'))"
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT stage, provider, endpoint, count(*) FILTER (WHERE was_sent), count(*) \(unclear),
            \(Spending.sums),
            \(Spending.sums(unclear))
          FROM reservation WHERE run = ? AND workspace = ?
          GROUP BY stage, provider, endpoint ORDER BY stage, provider, endpoint
          """,
        arguments: [run, workspace])
      return rows.map { row in
        Receipt(
          stage: row[0], endpoint: Endpoint(provider: row[1], name: row[2]), calls: row[3],
          billed: Spending(row, at: 5), inDoubt: row[4], inDoubtSpending: Spending(row, at: 10))
      }
    }
  }
}
