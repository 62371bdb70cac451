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

  /// Reads ``columns`` from the first of a row.
  init(_ row: BoundRow) {
    func count(_ column: Int32) -> Int { Int(row.number(column)) }
    self.init(
      calls: count(0), items: count(1), cost: Money(millionths: count(2)),
      unpriced: Charge(calls: count(3), items: count(4)))
  }

  /// What is spent or reserved in one window.
  static func total(of account: Books.Account, from database: Database) throws -> Spending {
    let statement = try BoundStatement(
      "SELECT \(columns) FROM spent WHERE provider = ? AND window = ?", in: database)
    statement.bind(account.provider, to: 1)
    statement.bind(account.window, to: 2)
    return try statement.first { Spending($0) } ?? .zero
  }

  /// What is reserved in one window by calls that are still open.
  static func open(on account: Books.Account, from database: Database) throws -> Spending {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT \(sums) FROM account JOIN reservation ON reservation.id = account.reservation
          WHERE account.provider = ? AND account.window = ?
          """),
      arguments: [account.provider, account.window])
    return row.map { Spending($0) } ?? .zero
  }
}
