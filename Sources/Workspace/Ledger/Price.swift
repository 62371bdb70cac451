package import Providers

/// What one unit costs; the user's contract decides, so each may be unknown.
package struct Price: Hashable, Sendable {
  package let call: Money?
  package let item: Money?

  package init(call: Money? = nil, item: Money? = nil) {
    self.call = call
    self.item = item
  }

  package static let unknown = Price()

  /// One of the two will do: who is billed by the item is not billed by the call.
  package var isKnown: Bool { call != nil || item != nil }

  package func cost(of charge: Charge) -> Spending {
    guard isKnown else {
      return Spending(calls: charge.calls, items: charge.items, unpriced: charge)
    }
    let calls = call.map { charge.calls * $0 } ?? .zero
    let items = item.map { charge.items * $0 } ?? .zero
    return Spending(calls: charge.calls, items: charge.items, cost: calls + items)
  }
}
