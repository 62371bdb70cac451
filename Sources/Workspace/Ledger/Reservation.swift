package import Foundation
package import Providers

/// A call that is about to be made, and the most that it may cost.
package struct Reservation: Sendable {
  package let id: String
  package let workspace: String
  package let run: String
  /// Of that run.
  package let stage: String
  package let endpoint: Endpoint
  package let openedAt: Date
  /// The most that may be billed.
  package let charge: Charge
  /// Holds for this call for ever, whatever a later run pays.
  package let price: Price
  /// The windows of this provider that it must fit into.
  package let limits: [Limit]
  /// The most that the whole run may cost, all providers together.
  package let runLimit: Money?

  package init(
    id: String, workspace: String, run: String, stage: String, endpoint: Endpoint, openedAt: Date,
    charge: Charge, price: Price, limits: [Limit], runLimit: Money? = nil
  ) {
    self.id = id
    self.workspace = workspace
    self.run = run
    self.stage = stage
    self.endpoint = endpoint
    self.openedAt = openedAt
    self.charge = charge
    self.price = price
    self.limits = limits
    self.runLimit = runLimit
  }

  /// What is booked until the reply tells.
  package var most: Spending { price.cost(of: charge) }
}

/// How a reservation ended.
package enum Settlement: Sendable {
  /// The reply tells what was billed, at the price of the reservation; in doubt where it is not certain.
  case billed(Charge)
  /// Sent, and nobody can tell what was billed: booked in full.
  case inDoubt
  /// Never sent, or refused free of charge before any work.
  case nothing(wasSent: Bool)
}
