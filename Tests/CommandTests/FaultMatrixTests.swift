import Foundation
import Sandbox
import Testing

/// What hosts and networks do wrong, each seen through to its end: never a hang, never a wrong record.
@Suite(.timeLimit(.minutes(10)))
struct FaultMatrixTests {
  private static let batchSize = 10
  private static let smallBatches = ["--set", "stages.details.options.batch_size=\(batchSize)"]
  /// Long enough for a good reply on a busy machine, short enough to wait for a bad one.
  private static let timeouts = ["qcc", "zhihuiya"].flatMap {
    ["--set", "providers.\($0).timeout=2s"]
  }

  @Test(
    arguments: [
      "qcc.drip=@2,zhihuiya.stall=@3", "utf-16=@4", "mistyped=1", "gzip=1", "redirect=1",
      "qcc.redirect-away=@5", "shift=1", "zhihuiya.token.html=@1", "429-date-1=@3",
    ])
  func `a host that stumbles costs repeats, but not a byte`(faults: String) async throws {
    let expected = try await UndisturbedRun.dataset
    try await withBuyer(from: stock(faults: faults)) { buyer, standIn in
      let trace = try await buyer.patentflow(
        buyer.runArguments + Self.smallBatches + Self.timeouts)

      #expect(trace.end == .status(0), "\(trace.errors)")
      #expect(try buyer.out.fingerprint == expected)
      let (bill, spend) = (await standIn.bill(), try buyer.out.report.spend)
      #expect(bill.qcc.faultyCalls + bill.zhihuiya.faultyCalls + bill.zhihuiya.tokenCalls > 1)
      #expect(bill.qcc.repeats <= spend["qcc"]?.inDoubt ?? 0)
      #expect(bill.zhihuiya.repeats <= (spend["zhihuiya"]?.inDoubt ?? 0) * Self.batchSize)
    }
  }

  @Test(
    arguments: [
      ("zhihuiya.huge=@3", "too long"), ("zhihuiya.bomb=@3", "too long"),
      ("zhihuiya.stale=@3", "other records"),
    ])
  func `a reply that cannot be an answer is paid for once, told, and asked for again on demand`(
    faults: String, code: String
  ) async throws {
    let expected = try await UndisturbedRun.dataset
    try await withBuyer(from: stock(faults: faults)) { buyer, standIn in
      let trace = try await buyer.patentflow(buyer.runArguments + Self.smallBatches)

      #expect(trace.end == .status(4), "\(trace.errors)")
      let failures = try buyer.out.failures.filter { $0[2] == "details" }
      #expect(failures.count == Self.batchSize)
      #expect(failures.allSatisfy { $0[4] == code }, "\(failures)")
      #expect(try buyer.out.report.stage("details")?.failed == Self.batchSize)
      #expect(await standIn.bill().zhihuiya.repeats == 0)

      let resumed = try await buyer.resume()

      #expect(resumed.end == .status(0), "\(resumed.errors)")
      #expect(try buyer.out.fingerprint == expected)
    }
  }

  @Test func `to another host no call goes, and no credential`() async throws {
    try await withBuyer(from: stock(faults: "redirect-away=1")) { buyer, standIn in
      let trace = try await buyer.run()

      #expect(trace.end == .status(3), "\(trace.errors)")
      #expect(trace.errors.contains("localhost, where credentials do not go"), "\(trace.errors)")
      #expect(await standIn.bill().qcc.billedCalls == 0, "there it would have been answered")
    }
  }

  @Test func `a provider that never answers is left alone, and what it would answer is deferred`()
    async throws
  {
    try await withBuyer(from: stock(faults: "qcc.stall=1")) { buyer, standIn in
      let trace = try await buyer.run("--set", "providers.qcc.timeout=50ms")

      #expect(trace.end == .status(3), "\(trace.errors)")
      let calls = await standIn.bill().qcc.calls
      let spend = try #require(try buyer.out.report.spend["qcc"])
      #expect(spend.calls > 1 && spend.calls < 30 && spend.inDoubt == spend.calls)
      #expect(calls <= spend.calls, "one that is given up early may not have arrived")
    }
  }
}
