import Foundation
import Providers

/// What a transaction of the ledger writes down of one call.
enum LedgerEntry: Sendable {
  case reservation(Reservation)
  case settlement(id: String, Settlement)

  /// - Returns: Why a call is not booked.
  func write(to books: inout Books) throws -> BudgetSpent? {
    switch self {
    case .reservation(let reservation):
      return try reservation.open(in: &books)
    case .settlement(let id, let settlement):
      try Booking.open(id, in: books)?.settle(settlement, in: &books)
      return nil
    }
  }
}

extension Reservation {
  /// Books this call into its windows; or says which has no room, and books nothing.
  fileprivate func open(in books: inout Books) throws -> BudgetSpent? {
    if let spent = try windowWithoutRoom(in: &books) { return spent }
    try insert(into: books)
    let statement = try BoundStatement(
      "INSERT INTO account (reservation, provider, window) VALUES (?, ?, ?)", in: books.database)
    for account in accounts {
      statement.bind(id, to: 1)
      statement.bind(account.provider, to: 2)
      statement.bind(account.window, to: 3)
      try statement.run()
      books.add(most, to: account)
    }
    return nil
  }

  private func insert(into books: Books) throws {
    let statement = try BoundStatement(
      """
      INSERT INTO reservation
        (id, workspace, run, stage, provider, endpoint, opened_at, calls, items, cost,
          call_price, item_price, state, was_sent)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', 1)
      """, in: books.database)
    statement.bind(id, to: 1)
    statement.bind(workspace, to: 2)
    statement.bind(run, to: 3)
    statement.bind(stage, to: 4)
    statement.bind(endpoint.provider, to: 5)
    statement.bind(endpoint.name, to: 6)
    statement.bind(Int(openedAt.timeIntervalSince1970 * 1_000), to: 7)
    statement.bind(most.calls, to: 8)
    statement.bind(most.items, to: 9)
    statement.bind(most.cost.millionths, to: 10)
    statement.bind(price.call?.millionths, to: 11)
    statement.bind(price.item?.millionths, to: 12)
    try statement.run()
  }
}

/// A reservation that is still open, as it was booked.
private struct Booking {
  let id: String
  let most: Spending
  let price: Price

  /// - Returns: nil for one that is settled.
  static func open(_ id: String, in books: Books) throws -> Booking? {
    let statement = try BoundStatement(
      """
      SELECT \(Spending.columns), call_price, item_price FROM reservation
      WHERE id = ? AND state = 'open'
      """, in: books.database)
    statement.bind(id, to: 1)
    return try statement.first { row in
      Booking(
        id: id, most: Spending(row),
        price: Price(
          call: row.optionalNumber(5).map { Money(millionths: Int($0)) },
          item: row.optionalNumber(6).map { Money(millionths: Int($0)) }))
    }
  }

  /// Sets the windows of the call right.
  func settle(_ settlement: Settlement, in books: inout Books) throws {
    let outcome = outcome(of: settlement)
    try note(outcome, in: books)
    for account in try accounts(in: books) { books.add(outcome.spent - most, to: account) }
    let statement = try BoundStatement(
      "DELETE FROM account WHERE reservation = ?", in: books.database)
    statement.bind(id, to: 1)
    try statement.run()
  }

  private typealias Outcome = (spent: Spending, state: String, wasSent: Bool)

  private func outcome(of settlement: Settlement) -> Outcome {
    switch settlement {
    case .billed(let charge):
      (price.cost(of: charge), charge.isCertain ? "settled" : "in doubt", true)
    case .inDoubt: (most, "in doubt", true)
    case .nothing(let wasSent): (.zero, "settled", wasSent)
    }
  }

  private func note(_ outcome: Outcome, in books: Books) throws {
    let statement = try BoundStatement(
      """
      UPDATE reservation SET calls = ?, items = ?, cost = ?, state = ?, was_sent = ? WHERE id = ?
      """, in: books.database)
    statement.bind(outcome.spent.calls, to: 1)
    statement.bind(outcome.spent.items, to: 2)
    statement.bind(outcome.spent.cost.millionths, to: 3)
    statement.bind(outcome.state, to: 4)
    statement.bind(outcome.wasSent ? 1 : 0, to: 5)
    statement.bind(id, to: 6)
    try statement.run()
  }

  private func accounts(in books: Books) throws -> [Books.Account] {
    let statement = try BoundStatement(
      "SELECT provider, window FROM account WHERE reservation = ?", in: books.database)
    statement.bind(id, to: 1)
    return try statement.all { Books.Account(provider: $0.text(0), window: $0.text(1)) }
  }
}
