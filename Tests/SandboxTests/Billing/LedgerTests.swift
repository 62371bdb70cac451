import Testing

@testable import Sandbox

struct LedgerTests {
  private var ledger = Ledger()

  @Test mutating func `the most in flight counts only calls that have not left`() {
    for _ in 1...2 { _ = ledger.enter(.qcc) }
    ledger.leave(.qcc)
    _ = ledger.enter(.qcc)
    _ = ledger.enter(.zhihuiya)

    #expect(ledger.bill.qcc.mostInFlight == 2)
    #expect(ledger.bill.zhihuiya.mostInFlight == 1)
  }

  @Test mutating func `calls are numbered over all providers`() {
    let serials = [ledger.enter(.qcc), ledger.enter(.zhihuiya), ledger.enter(.qcc)]
    #expect(serials == [1, 2, 3])
  }

  @Test mutating func `a batch without known items costs nothing`() {
    ledger.write(.items([]), for: .zhihuiya)
    #expect(ledger.bill == Bill())
  }

  @Test mutating func `an item is a repeat even within one batch`() {
    ledger.write(.items(["CN190000001A", "CN190000001A"]), for: .zhihuiya)
    ledger.write(.items(["CN190000001A"]), for: .zhihuiya)

    #expect(ledger.bill.zhihuiya.items == 3)
    #expect(ledger.bill.zhihuiya.repeats == 2)
    #expect(ledger.bill.zhihuiya.billedCalls == 2)
  }

  @Test mutating func `what is refused or a token is not billed`() {
    ledger.write(.refused, for: .qcc)
    ledger.write(.token, for: .zhihuiya)

    #expect(ledger.bill.qcc.refusedCalls == 1)
    #expect(ledger.bill.qcc.billedCalls == 0)
    #expect(ledger.bill.zhihuiya == Bill.Account())
  }
}
