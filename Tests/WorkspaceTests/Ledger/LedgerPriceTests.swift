import Foundation
import Providers
import TestSupport
import Testing
import Workspace

/// The price that a call was booked at is the price that it is billed at.
@Suite(.timeLimit(.minutes(10)))
struct LedgerPriceTests {
  let folder: TemporaryFolder
  let ledger: Ledger

  init() throws {
    folder = try TemporaryFolder()
    ledger = try Ledger(at: folder.file("ledger.sqlite"))
  }

  private func billed() async throws -> [Spending] {
    try await ledger.receipts(of: "r", workspace: "w").map(\.billed)
  }

  @Test(
    arguments: [
      (Price(call: Money(yuan: 0.3)), Money(yuan: 0.3)),
      (Price(item: Money(yuan: 0.000_001)), Money(millionths: 60)),
      (Price(call: Money(yuan: 1), item: Money(yuan: 0.5)), Money(yuan: 31)),
      (Price(call: .zero), .zero),
    ])
  func `a reply is billed at the price of its booking, by whoever settles it`(
    price: Price, cost: Money
  ) async throws {
    try await ledger.reserve(.sample("a", charge: Charge(calls: 1, items: 100), price: price))
    let another = try Ledger(at: folder.file("ledger.sqlite"))
    try await another.settle("a", .billed(Charge(calls: 1, items: 60)))
    #expect(try await billed() == [Spending(calls: 1, items: 60, cost: cost)])
  }

  @Test(arguments: [Settlement.billed(Charge(calls: 1, items: 60)), .inDoubt])
  func `what has no known price is told beside the cost`(settlement: Settlement) async throws {
    let most = Charge(calls: 1, items: 60)
    try await ledger.reserve(.sample("a", charge: most, price: .unknown))
    try await ledger.settle("a", settlement)
    try await ledger.reserve(.sample("b", charge: most))
    try await ledger.settle("b", .billed(most))
    let expected = Spending(calls: 2, items: 120, cost: Money(yuan: 30), unpriced: most)
    #expect(try await billed() == [expected])
    let today = try await ledger.spent(
      on: "zhihuiya", in: .day, at: Date(timeIntervalSince1970: 1_700_000_000))
    #expect(today == expected)
  }

  @Test func `what was billed nothing needs no price`() async throws {
    try await ledger.reserve(.sample("a", price: .unknown))
    try await ledger.settle("a", .nothing(wasSent: true))
    #expect(try await billed() == [.zero])
  }

  @Test func `calls need no price where the items have one`() async throws {
    try await ledger.reserve(.sample("a"))
    try await ledger.settle("a", .billed(Charge(calls: 1, items: 0)))
    let receipt = try #require(try await ledger.receipts(of: "r", workspace: "w").first)
    #expect(receipt.unpriced == .nothing && receipt.billed.isPriced)
  }

  @Test(
    arguments: [
      (Spending.zero, Money?.some(.zero)), (Spending(calls: 1), .zero),
      (Spending(calls: 1, unpriced: Charge(calls: 1, items: 0)), nil),
      (
        Spending(calls: 2, cost: Money(yuan: 1), unpriced: Charge(calls: 1, items: 0)),
        Money(yuan: 1)
      ),
    ])
  func `a cost of which nothing is known is not zero`(spending: Spending, cost: Money?) {
    #expect(spending.knownCost == cost)
  }
}
