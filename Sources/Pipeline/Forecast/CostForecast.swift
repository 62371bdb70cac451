import Providers
package import Workspace

/// What something will cost, as far as prices are known.
package struct CostForecast: Hashable, Sendable {
  /// The part whose prices are known; nil when that is no part of it.
  package private(set) var known: Bounds<Money>?
  /// What would be billed at prices that nobody has told, such as `zhihuiya.item`.
  package private(set) var unpriced: Set<String> = []

  /// Nothing costs nothing, whatever its price.
  package static let nothing = CostForecast(known: .zero)

  private init(known: Bounds<Money>?) { self.known = known }

  /// The cost of calls and items.
  ///
  /// - Parameters:
  ///   - calls: All to one endpoint.
  ///   - items: That they bring.
  ///   - price: Unknown, or of a call or an item.
  ///   - name: What a price that is unknown is called.
  init(calls: Bounds<Int>, items: Bounds<Int>, at price: Price, named name: String) {
    if price.isKnown {
      known = Bounds(
        price.cost(of: Charge(calls: calls.low, items: items.low)).cost,
        price.cost(of: Charge(calls: calls.high, items: items.high)).cost)
    } else if calls.high > 0 {
      unpriced = [name]
    } else {
      known = .zero
    }
  }

  /// Both together: what costs nothing, and what has no price, has no price.
  package static func + (left: CostForecast, right: CostForecast) -> CostForecast {
    var sum = CostForecast(known: nil)
    sum.unpriced = left.unpriced.union(right.unpriced)
    let known = [left.known, right.known].compactMap(\.self).reduce(.zero, +)
    sum.known = known.high == .zero && !sum.unpriced.isEmpty ? nil : known
    return sum
  }
}
