import Testing

@testable import Sandbox

struct LedgerTests {
  private var ledger = Ledger()

  @Test mutating func `the most in flight counts only calls that have not left`() {
    for _ in 1...2 { _ = ledger.enter(.searchMultiPatents) }
    ledger.leave(.searchMultiPatents)
    _ = ledger.enter(.searchMultiPatents)
    _ = ledger.enter(.patentDetailAggregation)

    #expect(ledger.bill.qcc.mostInFlight == 2)
    #expect(ledger.bill.zhihuiya.mostInFlight == 1)
  }

  @Test mutating func `calls are numbered over all providers`() {
    let places = [
      ledger.enter(.searchMultiPatents), ledger.enter(.patentDetailAggregation),
      ledger.enter(.searchMultiPatents),
    ]
    #expect(places.map(\.serial) == [1, 2, 3])
    #expect(places.map(\.ofProvider) == [1, 1, 2])
  }

  @Test mutating func `a batch without known items costs nothing`() {
    ledger.write(.items([]), for: .patentDetailAggregation)
    #expect(ledger.bill == Bill())
  }

  @Test mutating func `an item is a repeat even within one batch`() {
    ledger.write(.items(["CN190000001A", "CN190000001A"]), for: .patentDetailAggregation)
    ledger.write(.items(["CN190000001A"]), for: .patentDetailAggregation)

    #expect(ledger.bill.zhihuiya.items == 3)
    #expect(ledger.bill.zhihuiya.repeats == 2)
    #expect(ledger.bill.zhihuiya.billedCalls == 2)
  }

  @Test mutating func `what is refused or free is not billed`() {
    ledger.write(.refused, for: .searchMultiPatents)
    ledger.write(.free, for: .token)

    #expect(ledger.bill.qcc.refusedCalls == 1)
    #expect(ledger.bill.qcc.billedCalls == 0)
    #expect(ledger.bill.zhihuiya == Bill.Account())
  }

  @Test mutating func `a call for a token or a file is no inquiry`() {
    let places = [Sandbox.Method.token, .patentDetailAggregation, .token, .reportFile].map {
      ledger.enter($0)
    }

    #expect(places.map(\.ofProvider) == [0, 1, 0, 0])
    #expect(places.map(\.ofMethod) == [1, 1, 2, 1])
    #expect(ledger.bill.zhihuiya.calls == 1 && ledger.bill.zhihuiya.tokenCalls == 2)
    #expect(ledger.bill.qcc.calls == 0 && ledger.bill.qcc.downloads == 1)
  }

  @Test mutating func `an order is a billed call, and the second for the same goods a repeat`() {
    for goods in ["one", "two", "one"] { ledger.write(.order(goods), for: .createReport) }

    #expect(ledger.bill.qcc.orders == 3)
    #expect(ledger.bill.qcc.billedCalls == 3)
    #expect(ledger.bill.qcc.repeats == 1)
  }

  @Test mutating func `a call without a question repeats nothing`() {
    for _ in 1...2 { ledger.write(.call(question: nil), for: .reportInfo) }

    #expect(ledger.bill.qcc.billedCalls == 2)
    #expect(ledger.bill.qcc.repeats == 0)
  }

  @Test mutating func `each method has its own line`() {
    _ = ledger.enter(.patentDetails)
    for _ in 1...2 { ledger.write(.call(question: "a"), for: .patentDetails) }
    ledger.write(.call(question: "b"), for: .telecomList)

    var line = Bill.Line()
    (line.calls, line.billedCalls, line.repeats) = (1, 2, 1)
    #expect(ledger.bill.qcc.methods["GetDetails"] == line)
    #expect(ledger.bill.qcc.methods["GetList"]?.billedCalls == 1)
    #expect(ledger.bill.qcc.billedCalls == 3)
  }
}
