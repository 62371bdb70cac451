import GRDB

/// The ledger while one transaction books and settles calls: what is spent in a window is read once and
/// written once, however many of the calls count in it.
struct Books {
  /// A window of a provider, or of all together.
  struct Account: Hashable {
    let provider: String
    let window: String
  }

  let database: Database
  private var totals: [Account: Spending] = [:]
  private var changes: [Account: Spending] = [:]

  init(_ database: Database) { self.database = database }

  /// What is spent or reserved in a window, by the calls of this transaction too.
  mutating func total(of account: Account) throws -> Spending {
    let before = try totals[account] ?? Spending.total(of: account, from: database)
    totals[account] = before
    return before + changes[account, default: .zero]
  }

  /// Adds to what is spent or reserved in a window.
  mutating func add(_ spending: Spending, to account: Account) {
    changes[account] = changes[account, default: .zero] + spending
  }

  /// Writes what was added, before the transaction ends.
  func close() throws {
    let statement = try BoundStatement(
      """
      INSERT INTO spent (provider, window, \(Spending.columns)) VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (provider, window) DO UPDATE SET
        calls = calls + excluded.calls, items = items + excluded.items,
        cost = cost + excluded.cost,
        unpriced_calls = unpriced_calls + excluded.unpriced_calls,
        unpriced_items = unpriced_items + excluded.unpriced_items
      """, in: database)
    for (account, change) in changes {
      statement.bind(account.provider, to: 1)
      statement.bind(account.window, to: 2)
      statement.bind(change.calls, to: 3)
      statement.bind(change.items, to: 4)
      statement.bind(change.cost.millionths, to: 5)
      statement.bind(change.unpricedCalls, to: 6)
      statement.bind(change.unpricedItems, to: 7)
      try statement.run()
    }
  }
}
