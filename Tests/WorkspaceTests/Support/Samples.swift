import Foundation
import Providers
import Workspace

extension Endpoint {
  static let search = Endpoint(provider: "qcc", name: "list")
  static let detail = Endpoint(provider: "zhihuiya", name: "detail")
}

extension Reservation {
  /// A call of one item for 0.50, unless a test says otherwise.
  static func sample(
    _ id: String, endpoint: Endpoint = .detail, workspace: String = "w", run: String = "r",
    at openedAt: Date = Date(timeIntervalSince1970: 1_700_000_000),
    charge: Charge = Charge(calls: 1, items: 1), price: Price = Price(item: Money(yuan: 0.5)),
    limits: [Limit] = [], runLimit: Money? = nil
  ) -> Reservation {
    Reservation(
      id: id, workspace: workspace, run: run, stage: "s", endpoint: endpoint, openedAt: openedAt,
      charge: charge, price: price, limits: limits, runLimit: runLimit)
  }
}

extension Receipt {
  /// Of the stage that samples are reserved for.
  init(
    _ endpoint: Endpoint = .detail, calls: Int, billed: Spending, inDoubt: Int = 0,
    inDoubtSpending: Spending = .zero
  ) {
    self.init(
      stage: "s", endpoint: endpoint, calls: calls, billed: billed, inDoubt: inDoubt,
      inDoubtSpending: inDoubtSpending)
  }
}

extension Purchase {
  /// A reply that answers these keys.
  static func sample(
    _ reservation: String, endpoint: Endpoint = .detail, run: String = "r",
    at retrievedAt: Date = Date(timeIntervalSince1970: 1_700_000_000),
    charge: Charge = Charge(calls: 1, items: 1), _ verdicts: [String: ArchivedReply.Verdict],
    body: String = "{}"
  ) -> Purchase {
    let answers = verdicts.map { (question: Question(endpoint, key: $0.key), verdict: $0.value) }
    return Purchase(
      reservation: reservation, run: run,
      request: Request(answers.map(\.question), path: "/details", query: []),
      retrievedAt: retrievedAt, code: "0", charge: charge, answers: answers,
      body: Array(body.utf8))
  }
}
