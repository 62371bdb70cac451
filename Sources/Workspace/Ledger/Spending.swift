package import Providers

/// Amounts in all three measures.
///
/// An unknown price is not zero: what has none adds nothing to the cost, and is told beside it.
package struct Spending: Hashable, Sendable {
  package var calls: Int
  package var items: Int
  /// Of what has a known price.
  package var cost: Money
  /// The calls and items of these that have no known price.
  package var unpricedCalls: Int
  package var unpricedItems: Int

  package init(calls: Int = 0, items: Int = 0, cost: Money = .zero, unpriced: Charge = .nothing) {
    self.calls = calls
    self.items = items
    self.cost = cost
    unpricedCalls = unpriced.calls
    unpricedItems = unpriced.items
  }

  package static let zero = Spending()

  /// Whether ``cost`` is all that it costs.
  package var isPriced: Bool { unpricedCalls == 0 && unpricedItems == 0 }

  /// What is known of the cost; nil when nothing is, though something was spent.
  package var knownCost: Money? { isPriced || cost > .zero ? cost : nil }

  package static func + (left: Spending, right: Spending) -> Spending {
    combine(left, right, by: +, cost: left.cost + right.cost)
  }

  package static func - (left: Spending, right: Spending) -> Spending {
    combine(left, right, by: -, cost: left.cost - right.cost)
  }

  private static func combine(
    _ left: Spending, _ right: Spending, by operation: (Int, Int) -> Int, cost: Money
  ) -> Spending {
    Spending(
      calls: operation(left.calls, right.calls), items: operation(left.items, right.items),
      cost: cost,
      unpriced: Charge(
        calls: operation(left.unpricedCalls, right.unpricedCalls),
        items: operation(left.unpricedItems, right.unpricedItems)))
  }
}
