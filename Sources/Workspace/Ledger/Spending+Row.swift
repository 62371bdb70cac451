import GRDB
import Providers

extension Spending {
  /// As the tables of the ledger name its parts, in the order of ``init(_:at:)``.
  static let columns = columnNames.joined(separator: ", ")
  /// The same, summed over a group.
  static let sums = sums("")

  /// The same, summed over those of a group that a `FILTER` lets through.
  static func sums(_ filter: String) -> String {
    columnNames.map { "sum(\($0)) \(filter)" }.joined(separator: ", ")
  }

  private static let columnNames = ["calls", "items", "cost", "unpriced_calls", "unpriced_items"]

  /// Reads ``columns`` or ``sums``; the sums of nothing are zero.
  init(_ row: Row, at first: Int = 0) {
    func count(_ column: Int) -> Int { row[first + column] as Int? ?? 0 }
    self.init(
      calls: count(0), items: count(1), cost: Money(millionths: count(2)),
      unpriced: Charge(calls: count(3), items: count(4)))
  }

  /// What is spent or reserved in one window.
  static func total(
    of provider: String, in window: String, from database: Database
  ) throws -> Spending {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: "SELECT \(columns) FROM spent WHERE provider = ? AND window = ?"),
      arguments: [provider, window])
    return row.map { Spending($0) } ?? .zero
  }

  /// What is reserved in one window by calls that are still open.
  static func open(
    on provider: String, in window: String, from database: Database
  ) throws -> Spending {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT \(sums) FROM account JOIN reservation ON reservation.id = account.reservation
          WHERE account.provider = ? AND account.window = ?
          """),
      arguments: [provider, window])
    return row.map { Spending($0) } ?? .zero
  }

  /// Adds this to what is spent or reserved in one window.
  func book(on provider: String, _ window: String, in database: Database) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO spent (provider, window, \(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (provider, window) DO UPDATE SET
          calls = calls + excluded.calls, items = items + excluded.items,
          cost = cost + excluded.cost,
          unpriced_calls = unpriced_calls + excluded.unpriced_calls,
          unpriced_items = unpriced_items + excluded.unpriced_items
        """
    ).execute(arguments: [
      provider, window, calls, items, cost.millionths, unpricedCalls, unpricedItems,
    ])
  }
}
