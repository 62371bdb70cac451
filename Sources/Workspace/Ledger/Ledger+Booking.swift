import Foundation
import GRDB
import Providers

extension Reservation {
  /// Books this call into its windows; or says which has no room, and books nothing.
  func open(in database: Database) throws -> BudgetSpent? {
    if let spent = try windowWithoutRoom(in: database) { return spent }
    try database.cachedStatement(
      sql: """
        INSERT INTO reservation
          (id, workspace, run, stage, provider, endpoint, opened_at, calls, items, cost,
            call_price, item_price, state, was_sent)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', 1)
        """
    ).execute(arguments: [
      id, workspace, run, stage, endpoint.provider, endpoint.name,
      Int(openedAt.timeIntervalSince1970 * 1_000), most.calls, most.items, most.cost.millionths,
      price.call?.millionths, price.item?.millionths,
    ])
    for (provider, window) in accounts {
      try database.cachedStatement(
        sql: """
          INSERT INTO account (reservation, provider, window) VALUES (?, ?, ?)
          """
      ).execute(arguments: [id, provider, window])
      try most.book(on: provider, window, in: database)
    }
    return nil
  }
}

extension Ledger {
  /// Sets the windows of a call right; does nothing for one that is settled.
  static func settle(_ id: String, _ settlement: Settlement, in database: Database) throws {
    guard let booking = try Booking.open(id, in: database) else { return }
    let outcome = booking.outcome(of: settlement)
    try database.cachedStatement(
      sql: """
        UPDATE reservation SET calls = ?, items = ?, cost = ?, state = ?, was_sent = ? WHERE id = ?
        """
    ).execute(arguments: [
      outcome.spent.calls, outcome.spent.items, outcome.spent.cost.millionths, outcome.state,
      outcome.wasSent, id,
    ])
    let accounts = try Row.fetchAll(
      database.cachedStatement(sql: "SELECT provider, window FROM account WHERE reservation = ?"),
      arguments: [id])
    for account in accounts {
      try (outcome.spent - booking.most).book(on: account[0], account[1], in: database)
    }
    try database.cachedStatement(sql: "DELETE FROM account WHERE reservation = ?")
      .execute(arguments: [id])
  }
}

/// A reservation that is still open, as it was booked.
private struct Booking {
  let most: Spending
  let price: Price

  static func open(_ id: String, in database: Database) throws -> Booking? {
    try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT \(Spending.columns), call_price, item_price FROM reservation
          WHERE id = ? AND state = 'open'
          """),
      arguments: [id]
    ).map { row in
      Booking(
        most: Spending(row),
        price: Price(
          call: (row[5] as Int?).map(Money.init(millionths:)),
          item: (row[6] as Int?).map(Money.init(millionths:))))
    }
  }

  func outcome(of settlement: Settlement) -> (spent: Spending, state: String, wasSent: Bool) {
    switch settlement {
    case .billed(let charge):
      (price.cost(of: charge), charge.isCertain ? "settled" : "in doubt", true)
    case .inDoubt: (most, "in doubt", true)
    case .nothing(let wasSent): (.zero, "settled", wasSent)
    }
  }
}
