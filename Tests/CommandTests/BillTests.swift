import Foundation
import Sandbox
import TestSupport
import Testing

/// Our receipts, held against the bill that the providers would write.
@Suite(.timeLimit(.minutes(10)))
struct BillTests {
  private static let batchSize = 2
  private static let settings = [
    "--set", "stages.details.options.batch_size=\(batchSize)",
    "--set", "providers.qcc.price={ search: 0.3 }",
    "--set", "providers.zhihuiya.price={ item: 0.45 }",
  ]
  /// A tenth of all calls.
  private static let faults =
    "503=0.03,429-after-0=0.01,reset=0.02,truncate=0.02,reset-after=0.01,html=0.01"

  @Test func `without faults they agree to the call, the item and the fen`() async throws {
    try await withBuyer { buyer, standIn in
      let trace = try await buyer.patentflow(buyer.runArguments + Self.settings)

      #expect(trace.end == .status(0), "\(trace.errors)")
      let (bill, spend) = (await standIn.bill(), try buyer.out.report.spend)
      let (qcc, zhihuiya) = (try #require(spend["qcc"]), try #require(spend["zhihuiya"]))
      #expect(qcc.calls == bill.qcc.calls && zhihuiya.calls == bill.zhihuiya.calls)
      #expect(qcc.billedCalls == bill.qcc.billedCalls)
      #expect(zhihuiya.items == bill.zhihuiya.items)
      #expect(qcc.fen == 30 * bill.qcc.billedCalls)
      #expect(zhihuiya.fen == 45 * bill.zhihuiya.items)
      #expect(qcc.inDoubt + zhihuiya.inDoubt == 0)
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `under faults they agree but for what is in doubt`(seed: UInt64) async throws {
    var configuration = try stock(faults: Self.faults)
    configuration.seed = seed
    try await withBuyer(from: configuration) { buyer, standIn in
      let trace = try await buyer.patentflow(buyer.runArguments + Self.settings)

      #expect(trace.end == .status(0), "\(trace.errors)")
      let bill = await standIn.bill()
      #expect(bill.qcc.faultyCalls + bill.zhihuiya.faultyCalls > 5)
      try expectAgreement(of: buyer, with: bill)
    }
  }

  @Test(arguments: [5, 77] as [UInt64])
  func `under faults and kills they agree but for what is in doubt`(seed: UInt64) async throws {
    let expected = try await UndisturbedRun.dataset
    var chance = Lot(seed)
    var configuration = try stock(latency: .milliseconds(10), faults: Self.faults)
    configuration.seed = seed
    try await withBuyer(from: configuration) { buyer, standIn in
      var arguments = buyer.runArguments + Self.settings
      for _ in 1...4 {
        let trace = try await buyer.patentflow(
          arguments, signal: SIGKILL, afterCalls: Int.random(in: 3...25, using: &chance))
        #expect(trace.end == .signal(SIGKILL), "\(trace.errors)")
        arguments = ["resume", "--progress", "none"]
      }

      let trace = try await buyer.resume()

      #expect(trace.end == .status(0), "\(trace.errors)")
      #expect(try buyer.out.fingerprint == expected)
      try expectAgreement(of: buyer, with: await standIn.bill())
    }
  }

  /// Settled ≤ billed ≤ settled and in doubt, in every measure.
  private func expectAgreement(of buyer: Buyer, with bill: Bill) throws {
    let spend = try buyer.out.report.spend
    for (name, account) in [("qcc", bill.qcc), ("zhihuiya", bill.zhihuiya)] {
      let own = try #require(spend[name])
      #expect((own.calls - own.inDoubt...own.calls).contains(account.calls), "calls of \(name)")
    }
    let (qcc, zhihuiya) = (try #require(spend["qcc"]), try #require(spend["zhihuiya"]))
    #expect((qcc.billedCalls - qcc.inDoubt...qcc.billedCalls).contains(bill.qcc.billedCalls))
    let itemsInDoubt = zhihuiya.inDoubt * Self.batchSize
    #expect((zhihuiya.items - itemsInDoubt...zhihuiya.items).contains(bill.zhihuiya.items))
    #expect(qcc.fen == 30 * qcc.billedCalls && zhihuiya.fen == 45 * zhihuiya.items)
  }
}

extension RunReport.Spend {
  /// The cost in hundredths of a yuan; nil where a price is not known.
  fileprivate var fen: Int? { cost.yuan.map { Int(($0 * 100).rounded()) } }
}
