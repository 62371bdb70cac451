import Foundation
import Providers

extension Reservation {
  /// The provider of the accounts that count all providers together.
  static let allProviders = ""

  /// Every window that this call counts in, limited today or not: a limit may be set tomorrow.
  var accounts: [Books.Account] {
    BudgetWindow.allCases.map { account(of: endpoint.provider, $0) }
      + [account(of: Self.allProviders, .run)]
  }

  private func account(of provider: String, _ window: BudgetWindow) -> Books.Account {
    Books.Account(provider: provider, window: window.name(at: openedAt, run: runKey))
  }

  /// Runs of different workspaces may bear the same name.
  var runKey: String { BudgetWindow.runKey(run, workspace: workspace) }

  /// The window without room that ends last, or nil when this call fits into all of them.
  func windowWithoutRoom(in books: inout Books) throws -> BudgetSpent? {
    let full = try bounds.compactMap { try fullWindow($0.provider, $0.limit, in: &books) }
    guard let last = full.max(by: { $0.endsBefore($1) }) else { return nil }
    // Reckoned only now: a call that fits, as nearly all do, need not know.
    let mayFree = try full.allSatisfy { window in
      let open = try Spending.open(on: window.account, from: books.database)
      return window.limit.measure(passedBy: window.spent - open + most) == nil
    }
    return BudgetSpent(
      provider: last.account.provider == Self.allProviders ? nil : last.account.provider,
      window: last.limit.window, measure: last.measure, until: last.end, mayFree: mayFree)
  }

  private func fullWindow(
    _ provider: String, _ limit: Limit, in books: inout Books
  ) throws -> FullWindow? {
    let account = account(of: provider, limit.window)
    let spent = try books.total(of: account)
    guard let measure = limit.measure(passedBy: spent + most) else { return nil }
    let fitsAlone = limit.measure(passedBy: most) == nil
    return FullWindow(
      account: account, limit: limit, spent: spent, measure: measure,
      end: fitsAlone ? limit.window.end(after: openedAt) : nil)
  }

  private var bounds: [(provider: String, limit: Limit)] {
    limits.map { (endpoint.provider, $0) }
      + (runLimit.map { [(Self.allProviders, Limit(.run, cost: $0))] } ?? [])
  }
}

extension BudgetWindow {
  /// What tells a run from all others in one ledger.
  static func runKey(_ run: String, workspace: String) -> String { "\(workspace)/\(run)" }
}

/// A window that a call does not fit into.
private struct FullWindow {
  let account: Books.Account
  let limit: Limit
  let spent: Spending
  let measure: Measure
  /// nil when it never has room.
  let end: Date?

  func endsBefore(_ other: FullWindow) -> Bool {
    guard let end else { return false }
    return other.end.map { end < $0 } ?? true
  }
}
