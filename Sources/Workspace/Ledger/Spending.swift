package import Providers

/// Amounts in all three measures.
///
/// The cost of what has no known price is counted as zero here, and whoever shows it must say that the
/// price is unknown.
package struct Spending: Hashable, Sendable {
  package var calls: Int
  package var items: Int
  package var cost: Money

  package init(calls: Int = 0, items: Int = 0, cost: Money = .zero) {
    self.calls = calls
    self.items = items
    self.cost = cost
  }

  package static let zero = Spending()

  package static func + (left: Spending, right: Spending) -> Spending {
    Spending(
      calls: left.calls + right.calls, items: left.items + right.items,
      cost: left.cost + right.cost)
  }

  package static func - (left: Spending, right: Spending) -> Spending {
    Spending(
      calls: left.calls - right.calls, items: left.items - right.items,
      cost: Money(millionths: left.cost.millionths - right.cost.millionths))
  }
}

/// What one unit costs; the user's contract decides, so each may be unknown.
package struct Price: Hashable, Sendable {
  package let call: Money?
  package let item: Money?

  package init(call: Money? = nil, item: Money? = nil) {
    self.call = call
    self.item = item
  }

  package static let unknown = Price()

  package var isKnown: Bool { call != nil || item != nil }

  package func cost(of charge: Charge) -> Spending {
    let calls = call.map { charge.calls * $0 } ?? .zero
    let items = item.map { charge.items * $0 } ?? .zero
    return Spending(calls: charge.calls, items: charge.items, cost: calls + items)
  }
}
