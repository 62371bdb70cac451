package import Foundation

/// The span over which a budget counts, in Asia/Shanghai, as the providers count.
package enum BudgetWindow: String, Hashable, Sendable, CaseIterable, Codable {
  case run, day, month

  /// The name of the window that a moment falls into: `run 20261122-001`, `day 2026-11-22`.
  func name(at moment: Date, run: String) -> String {
    let time = ShanghaiTime(moment)
    return switch self {
    case .run: "run \(run)"
    case .day: "day \(time.day)"
    case .month: "month \(time.month)"
    }
  }

  /// When the next window begins; nil for a run, which a person has to end.
  package func end(after moment: Date) -> Date? {
    switch self {
    case .run: nil
    case .day: ShanghaiTime(moment).nextMidnight
    case .month: ShanghaiTime(moment).nextMonth
    }
  }
}

/// The most that may be spent in one window; a measure that is nil is not bounded.
package struct Limit: Hashable, Sendable {
  package var window: BudgetWindow
  package var calls: Int?
  package var items: Int?
  package var cost: Money?

  package init(_ window: BudgetWindow, calls: Int? = nil, items: Int? = nil, cost: Money? = nil) {
    self.window = window
    self.calls = calls
    self.items = items
    self.cost = cost
  }

  /// The measure in which so much would pass the limit.
  package func measure(passedBy spending: Spending) -> Measure? {
    if let calls, spending.calls > calls { return .calls(calls) }
    if let items, spending.items > items { return .items(items) }
    if let cost, spending.cost > cost { return .cost(cost) }
    return nil
  }
}

/// What a limit counts, and how much of it there may be.
package enum Measure: Hashable, Sendable, CustomStringConvertible {
  case calls(Int)
  case items(Int)
  case cost(Money)

  package var description: String {
    switch self {
    case .calls(let count): "\(count) calls"
    case .items(let count): "\(count) items"
    case .cost(let money): "\(money) CNY"
    }
  }
}

/// Why a call has to wait: what it would have passed, and when there is room again.
package struct BudgetSpent: Error, Hashable, Sendable, CustomStringConvertible {
  /// nil when the budget is that of all providers together.
  package let provider: String?
  package let window: BudgetWindow
  package let measure: Measure
  /// nil when no time mends it: the budget of a run.
  package let until: Date?

  package var description: String {
    "the budget of \(measure) a \(window.rawValue)\(provider.map { " for \($0)" } ?? "") is spent"
  }
}
