/// What a provider bills for a reply, in its own units.
package struct Charge: Hashable, Sendable {
  package let calls: Int
  package let items: Int
  /// False when nobody can tell: it is booked as spent, and listed as in doubt.
  package let isCertain: Bool

  package init(calls: Int, items: Int, isCertain: Bool = true) {
    self.calls = calls
    self.items = items
    self.isCertain = isCertain
  }

  package static let nothing = Charge(calls: 0, items: 0)

  /// The same, booked although nobody can tell.
  package var inDoubt: Charge { Charge(calls: calls, items: items, isCertain: false) }
}

/// What a call to an endpoint costs at most, known before it is made.
package enum Tariff: Hashable, Sendable {
  /// Each valid call is billed.
  case perCall
  /// Each item returned is billed.
  case perItem

  /// The most that a request with so many questions can be billed.
  package func most(questions: Int) -> Charge {
    switch self {
    case .perCall: Charge(calls: 1, items: 0)
    case .perItem: Charge(calls: 1, items: questions)
    }
  }
}
