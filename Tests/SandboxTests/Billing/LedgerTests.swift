import Foundation
import Testing

@testable import Sandbox

struct LedgerTests {
  private let start = Date(timeIntervalSince1970: 1_700_000_000)
  private var ledger = Ledger()

  @Test mutating func `the most in flight counts only calls that have not left`() {
    for _ in 1...2 { _ = ledger.enter(.searchMultiPatents, at: start) }
    ledger.leave(.searchMultiPatents)
    _ = ledger.enter(.searchMultiPatents, at: start)
    _ = ledger.enter(.patentDetailAggregation, at: start)

    #expect(ledger.bill.qcc.mostInFlight == 2)
    #expect(ledger.bill.zhihuiya.mostInFlight == 1)
  }

  @Test mutating func `calls are numbered over all providers`() {
    let places = [
      ledger.enter(.searchMultiPatents, at: start),
      ledger.enter(.patentDetailAggregation, at: start),
      ledger.enter(.searchMultiPatents, at: start),
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
      ledger.enter($0, at: start)
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
    _ = ledger.enter(.patentDetails, at: start)
    for _ in 1...2 { ledger.write(.call(question: "a"), for: .patentDetails) }
    ledger.write(.call(question: "b"), for: .telecomList)

    var line = Bill.Line()
    (line.calls, line.billedCalls, line.repeats) = (1, 2, 1)
    #expect(ledger.bill.qcc.methods["GetDetails"] == line)
    #expect(ledger.bill.qcc.methods["GetList"]?.billedCalls == 1)
    #expect(ledger.bill.qcc.billedCalls == 3)
  }

  @Test mutating func `the pace is that of inquiries alone, by provider`() {
    for seconds in [0, 0.3, 0.6, 2.5] {
      _ = ledger.enter(.searchMultiPatents, at: start + seconds)
      _ = ledger.enter(.token, at: start + seconds)
      _ = ledger.enter(.reportFile, at: start + seconds)
    }
    _ = ledger.enter(.patentDetailAggregation, at: start)

    #expect(ledger.bill.qcc.mostInASecond == 3)
    #expect(ledger.bill.qcc.inquirySpanSeconds == 2.5)
    #expect(ledger.bill.zhihuiya.mostInASecond == 1)
    #expect(ledger.bill.zhihuiya.inquirySpanSeconds == 0)
    #expect(ledger.bill.sipop.mostInASecond == 0)
  }

  @Test mutating func `arrivals are told by provider, in seconds since the very first`() {
    _ = ledger.enter(.patentDetailAggregation, at: start)
    _ = ledger.enter(.searchMultiPatents, at: start + 0.25)
    _ = ledger.enter(.token, at: start + 0.5)
    _ = ledger.enter(.patentDetailAggregation, at: start + 1.5)

    #expect(
      ledger.arrivals.text == "qcc 0.250000\nzhihuiya 0.000000\nzhihuiya 1.500000\n")
  }

  @Test func `nothing is told where nobody came`() {
    #expect(ledger.arrivals.text.isEmpty)
  }
}
