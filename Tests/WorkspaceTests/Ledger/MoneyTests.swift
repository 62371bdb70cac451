import Providers
import Testing
import Workspace

struct MoneyTests {
  @Test(
    arguments: [
      (0, "0.00"), (300_000, "0.30"), (12_500_000, "12.50"), (1_000_000_000_000, "1000000.00"),
      (4_999, "0.00"), (5_000, "0.01"), (994_999, "0.99"), (995_000, "1.00"), (-300_000, "-0.30"),
    ])
  func `it is printed in yuan with two decimals`(millionths: Int, text: String) {
    #expect(Money(millionths: millionths).description == text)
  }

  @Test(arguments: [(0.3, 300_000), (0.000_001, 1), (0.000_000_4, 0), (600, 600_000_000)])
  func `a price is exact to a millionth`(yuan: Double, millionths: Int) {
    #expect(Money(yuan: yuan).millionths == millionths)
  }

  @Test func `a thousand calls of 0.30 cost 300 and not a millionth more`() {
    let price = Price(call: Money(yuan: 0.3))
    let cost = price.cost(of: Charge(calls: 1_000, items: 0))
    #expect(cost == Spending(calls: 1_000, cost: Money(yuan: 300)))
  }

  @Test func `what no budget has is the most there is, and no fault`() {
    let dear = 1_000_000_000 * Money(yuan: 1_000_000_000)
    #expect(dear > Money(yuan: 1_000_000_000) && dear + dear == dear)
    #expect(dear.description.hasPrefix("9223372036854"))
    #expect(Money.zero - dear - dear < .zero)
  }

  @Test func `items and calls are priced by themselves`() {
    let price = Price(call: Money(yuan: 1), item: Money(yuan: 0.5))
    #expect(price.cost(of: Charge(calls: 2, items: 3)).cost == Money(yuan: 3.5))
  }

  @Test func `an unknown price is told, not taken for zero`() {
    let charge = Charge(calls: 2, items: 3)
    #expect(
      Price.unknown.cost(of: charge) == Spending(calls: 2, items: 3, unpriced: charge))
    #expect(Price(call: .zero).cost(of: charge) == Spending(calls: 2, items: 3))
  }
}
