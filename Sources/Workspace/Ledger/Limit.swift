import ByteFormats
package import PatentModel

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

  /// A part of the limit, each amount rounded down: what several may spend never adds up to more.
  package func shared(_ share: Portion) -> Limit {
    Limit(
      window, calls: calls.map(share.of), items: items.map(share.of),
      cost: cost.map { Money(millionths: share.of($0.millionths)) })
  }

  /// Whether it allows nothing in a measure in which another allows something.
  package func isEmptier(than other: Limit) -> Bool {
    (calls == 0 && other.calls != 0) || (items == 0 && other.items != 0)
      || (cost == .zero && other.cost != .zero)
  }

  /// The limit on what may still be spent; never negative, though a limit may have been lowered.
  package func left(after spent: Spending) -> Limit {
    Limit(
      window, calls: calls.map { max(0, $0 - spent.calls) },
      items: items.map { max(0, $0 - spent.items) },
      cost: cost.map { max(.zero, $0 - spent.cost) })
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

extension Measure {
  /// `20 calls`, as people read it.
  package var words: Words {
    switch self {
    case .calls(let count): [count.counted("call"), "\(count.grouped) 次调用"]
    case .items(let count): [count.counted("item"), "\(count.grouped) 条"]
    case .cost(let money): ["\(money) CNY", "\(money) 元"]
    }
  }
}
