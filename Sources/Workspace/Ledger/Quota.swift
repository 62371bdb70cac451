package import Foundation

/// The ledger at one moment, for a person: what is spent, reserved, in doubt and left.
package struct Quota: Hashable, Sendable {
  /// A window of a provider that is open now: its day, its month.
  package struct Window: Hashable, Sendable {
    package let provider: String
    package let window: BudgetWindow
    /// `2026-11-22`, `2026-11`.
    package let period: String
    /// The budget that a run last worked under; nil when there was none.
    package let limit: Limit?
    /// Settled, and certain.
    package let spent: Spending
    /// By calls that are under way, or were cut off and not looked at since.
    package let reserved: Spending
    /// Sent, and nobody can tell what was billed.
    package let inDoubt: Spending
    /// When the next one begins.
    package let resetsAt: Date

    /// What counts against the limit.
    package var total: Spending { spent + reserved + inDoubt }

    /// What may still be spent; nil when there is no limit.
    package var left: Limit? { limit?.left(after: total) }
  }

  /// A day or a month of a provider that is over.
  package struct Past: Hashable, Sendable {
    package let provider: String
    package let window: BudgetWindow
    package let period: String
    package let total: Spending
  }

  /// How far back to look: the last days and months on which something was spent.
  package struct Reach: Hashable, Sendable {
    package var days: Int
    package var months: Int

    package init(days: Int = 31, months: Int = 24) {
      self.days = days
      self.months = months
    }
  }

  /// The present month: `2026-11`.
  package let month: String
  /// By provider; the day before the month.
  package let windows: [Window]
  /// Days, then months; the newest first.
  package let history: [Past]

  package init(month: String, windows: [Window], history: [Past]) {
    self.month = month
    self.windows = windows
    self.history = history
  }

  /// What a ledger tells in which nothing was ever booked.
  package static func empty(at now: Date) -> Quota {
    Quota(month: ShanghaiTime(now).month, windows: [], history: [])
  }

  /// What all providers together took this month, with what is reserved and in doubt.
  package var monthTotal: Spending {
    windows.filter { $0.window == .month }.reduce(.zero) { $0 + $1.total }
  }
}
