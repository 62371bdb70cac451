package import Foundation
import GRDB

extension Ledger {
  /// Remembers the budget that a run works under, in place of the provider's former one.
  ///
  /// - Throws: ``WorkspaceFault`` when it cannot be written.
  package func note(limits: [Limit], of provider: String, at now: Date) async throws {
    try await database.commit { database in
      try database.execute(
        sql: "DELETE FROM noted_limit WHERE provider = ?", arguments: [provider])
      for limit in limits {
        try database.execute(
          sql: """
            INSERT OR REPLACE INTO noted_limit (provider, window, calls, items, cost, noted_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            provider, limit.window.rawValue, limit.calls, limit.items, limit.cost?.millionths,
            Int(now.timeIntervalSince1970 * 1_000),
          ])
      }
    }
  }

  /// What counts against the limits of a window that is open now: spent, reserved and in doubt.
  ///
  /// - Parameters:
  ///   - provider: The provider.
  ///   - window: The day, the month, or the run.
  ///   - now: Falls into the window.
  ///   - run: nil when there is none yet; then nothing is spent in the window of the run.
  /// - Returns: The total; zero for a window in which nothing was booked.
  /// - Throws: `CancellationError`; an error of SQLite when the file cannot be read.
  package func spent(
    on provider: String, in window: BudgetWindow, at now: Date,
    run: (id: String, workspace: String)? = nil
  ) async throws -> Spending {
    let runKey = run.map { BudgetWindow.runKey($0.id, workspace: $0.workspace) }
    guard runKey != nil || window != .run else { return .zero }
    let name = window.name(at: now, run: runKey ?? "")
    let account = Books.Account(provider: provider, window: name)
    return try await database.consult { try Spending.total(of: account, from: $0) }
  }

  /// The state of all windows at one moment, and what former ones took.
  ///
  /// A run's own budget is not in it: it ends with the run, and `status` shows that.
  package func quota(at now: Date, history: Quota.Reach = Quota.Reach()) async throws -> Quota {
    try await database.consult { database in
      let providers = try String.fetchAll(
        database,
        sql: """
          SELECT provider FROM spent WHERE provider <> '' UNION SELECT provider FROM noted_limit
          ORDER BY provider
          """)
      return Quota(
        month: ShanghaiTime(now).month,
        windows: try providers.flatMap { provider in
          try [BudgetWindow.day, .month].compactMap {
            try Quota.Window(provider, $0, at: now, from: database)
          }
        },
        history: try Quota.past(.day, before: now, most: history.days, from: database)
          + Quota.past(.month, before: now, most: history.months, from: database))
    }
  }
}

extension Quota.Window {
  /// Nil for the window of a run, which has no present one.
  fileprivate init?(
    _ provider: String, _ window: BudgetWindow, at now: Date, from database: Database
  ) throws {
    guard let period = window.period(at: now), let start = window.start(at: now),
      let end = window.end(after: now)
    else { return nil }
    let name = window.name(at: now, run: "")
    let account = Books.Account(provider: provider, window: name)
    let total = try Spending.total(of: account, from: database)
    let reserved = try Spending.open(on: account, from: database)
    let inDoubt = try Spending.inDoubt(on: provider, from: start, to: end, in: database)
    self.init(
      provider: provider, window: window, period: period,
      limit: try Limit.noted(for: provider, window, in: database),
      spent: total - reserved - inDoubt, reserved: reserved, inDoubt: inDoubt, resetsAt: end)
  }
}

extension Quota {
  /// The last windows of a kind that are over and took something.
  fileprivate static func past(
    _ window: BudgetWindow, before now: Date, most count: Int, from database: Database
  ) throws -> [Past] {
    let prefix = window.rawValue + " "
    let rows = try Row.fetchAll(
      database,
      sql: """
        WITH past AS (
          SELECT provider, substr(window, ?) AS period, \(Spending.columns) FROM spent
          WHERE provider <> '' AND window GLOB ? AND window < ?
            AND (calls > 0 OR items > 0 OR cost > 0)
        )
        SELECT provider, period, \(Spending.columns) FROM past
        WHERE period IN (SELECT DISTINCT period FROM past ORDER BY period DESC LIMIT ?)
        ORDER BY period DESC, provider
        """,
      arguments: [prefix.count + 1, prefix + "*", window.name(at: now, run: ""), count])
    return rows.map {
      Past(provider: $0[0], window: window, period: $0[1], total: Spending($0, at: 2))
    }
  }
}

extension Spending {
  fileprivate static func inDoubt(
    on provider: String, from start: Date, to end: Date, in database: Database
  ) throws -> Spending {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT \(sums) FROM reservation
        WHERE state = 'in doubt' AND provider = ? AND opened_at >= ? AND opened_at < ?
        """,
      arguments: [
        provider, Int(start.timeIntervalSince1970 * 1_000), Int(end.timeIntervalSince1970 * 1_000),
      ])
    return row.map { Spending($0) } ?? .zero
  }
}

extension Limit {
  fileprivate static func noted(
    for provider: String, _ window: BudgetWindow, in database: Database
  ) throws -> Limit? {
    try Row.fetchOne(
      database,
      sql: "SELECT calls, items, cost FROM noted_limit WHERE provider = ? AND window = ?",
      arguments: [provider, window.rawValue]
    ).map { row in
      Limit(
        window, calls: row[0], items: row[1],
        cost: (row[2] as Int?).map(Money.init(millionths:)))
    }
  }
}
