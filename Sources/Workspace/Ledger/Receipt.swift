package import Providers

/// What a stage of a run has spent on one endpoint.
package struct Receipt: Hashable, Sendable {
  package let stage: String
  package let endpoint: Endpoint
  /// Calls that went out, repeats included.
  package let calls: Int
  package let billed: Spending
  /// Calls that may have been billed though nobody can tell; they are part of ``billed``.
  package let inDoubt: Int
  /// What is booked for those, in full.
  package let inDoubtSpending: Spending

  package init(
    stage: String, endpoint: Endpoint, calls: Int, billed: Spending, inDoubt: Int,
    inDoubtSpending: Spending = .zero
  ) {
    self.stage = stage
    self.endpoint = endpoint
    self.calls = calls
    self.billed = billed
    self.inDoubt = inDoubt
    self.inDoubtSpending = inDoubtSpending
  }

  /// What of ``billed`` has no known price, and so no part in its cost.
  package var unpriced: Charge {
    Charge(calls: billed.unpricedCalls, items: billed.unpricedItems)
  }
}
