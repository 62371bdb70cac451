import Foundation
import GRDB
import Providers

extension Reservation {
  private static let allProviders = ""

  /// Books this call into its windows; or says which has no room, and books nothing.
  func open(in database: Database) throws -> BudgetSpent? {
    if let spent = try windowWithoutRoom(in: database) { return spent }
    try database.cachedStatement(
      sql: """
        INSERT INTO reservation
          (id, workspace, run, stage, provider, endpoint, opened_at, calls, items, cost, state,
            was_sent)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', 1)
        """
    ).execute(arguments: [
      id, workspace, run, stage, endpoint.provider, endpoint.name,
      Int(openedAt.timeIntervalSince1970 * 1_000), most.calls, most.items, most.cost.millionths,
    ])
    for (provider, window) in accounts {
      try database.cachedStatement(
        sql: """
          INSERT INTO account (reservation, provider, window) VALUES (?, ?, ?)
          """
      ).execute(arguments: [id, provider, window])
      try book(most, on: provider, window, in: database)
    }
    return nil
  }

  private func windowWithoutRoom(in database: Database) throws -> BudgetSpent? {
    for limit in limits {
      let window = limit.window.name(at: openedAt, run: runKey)
      let spent = try Spending.fetch(endpoint.provider, window, from: database)
      if let measure = limit.measure(passedBy: spent + most) {
        return BudgetSpent(
          provider: endpoint.provider, window: limit.window, measure: measure,
          until: limit.window.end(after: openedAt))
      }
    }
    guard let runLimit else { return nil }
    let spent = try Spending.fetch(Self.allProviders, "run \(runKey)", from: database)
    guard spent.cost + most.cost > runLimit else { return nil }
    return BudgetSpent(provider: nil, window: .run, measure: .cost(runLimit), until: nil)
  }

  /// Every window that this call counts in, limited today or not: a limit may be set tomorrow.
  private var accounts: [(provider: String, window: String)] {
    BudgetWindow.allCases.map { (endpoint.provider, $0.name(at: openedAt, run: runKey)) }
      + [(Self.allProviders, "run \(runKey)")]
  }

  /// Runs of different workspaces may bear the same name.
  private var runKey: String { "\(workspace)/\(run)" }
}

extension Ledger {
  static func settle(_ id: String, _ settlement: Settlement, in database: Database) throws {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: "SELECT calls, items, cost FROM reservation WHERE id = ? AND state = 'open'"),
      arguments: [id])
    guard let row else { return }
    let booked = Spending(calls: row[0], items: row[1], cost: Money(millionths: row[2]))
    let (spent, state, wasSent) =
      switch settlement {
      case .billed(let spending): (spending, "settled", true)
      case .inDoubt: (booked, "in doubt", true)
      case .nothing(let wasSent): (Spending.zero, "settled", wasSent)
      }
    try database.cachedStatement(
      sql: """
        UPDATE reservation SET calls = ?, items = ?, cost = ?, state = ?, was_sent = ? WHERE id = ?
        """
    ).execute(arguments: [spent.calls, spent.items, spent.cost.millionths, state, wasSent, id])
    let accounts = try Row.fetchAll(
      database.cachedStatement(sql: "SELECT provider, window FROM account WHERE reservation = ?"),
      arguments: [id])
    for account in accounts {
      try book(spent - booked, on: account[0], account[1], in: database)
    }
    try database.cachedStatement(sql: "DELETE FROM account WHERE reservation = ?")
      .execute(arguments: [id])
  }
}

private func book(
  _ spending: Spending, on provider: String, _ window: String, in database: Database
) throws {
  try database.cachedStatement(
    sql: """
      INSERT INTO spent (provider, window, calls, items, cost) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (provider, window) DO UPDATE SET
        calls = calls + excluded.calls, items = items + excluded.items, cost = cost + excluded.cost
      """
  ).execute(arguments: [
    provider, window, spending.calls, spending.items, spending.cost.millionths,
  ])
}

extension Spending {
  fileprivate static func fetch(
    _ provider: String, _ window: String, from database: Database
  ) throws -> Spending {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: "SELECT calls, items, cost FROM spent WHERE provider = ? AND window = ?"),
      arguments: [provider, window])
    guard let row else { return .zero }
    return Spending(calls: row[0], items: row[1], cost: Money(millionths: row[2]))
  }
}
