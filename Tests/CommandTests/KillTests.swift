import Foundation
import Sandbox
import TestSupport
import Testing

struct KillTests {
  /// Every reply takes its time, so that calls are in flight at any moment.
  private static let latency = Duration.milliseconds(20)
  private static let batchSize = 10
  private static let smallBatches = ["--set", "stages.details.options.batch_size=\(batchSize)"]

  @Test(arguments: [3, 20, 2026] as [UInt64])
  func `killed again and again, a run loses nothing that had arrived and buys nothing twice`(
    seed: UInt64
  ) async throws {
    let expected = try await UndisturbedRun.dataset
    var chance = Lot(seed)
    try await withBuyer(from: stock(latency: Self.latency)) { buyer, standIn in
      var arguments = buyer.runArguments + Self.smallBatches
      for _ in 1...6 {
        let trace = try await buyer.patentflow(
          arguments, signal: SIGKILL, afterCalls: Int.random(in: 1...7, using: &chance))
        #expect(trace.end == .signal(SIGKILL), "\(trace.errors)")
        arguments = ["resume", "--progress", "none"]
      }

      let trace = try await buyer.resume()

      #expect(trace.end == .status(0), "\(trace.errors)")
      #expect(try buyer.out.fingerprint == expected)
      let spend = try buyer.out.report.spend
      let bill = await standIn.bill()
      let (qcc, zhihuiya) = (try #require(spend["qcc"]), try #require(spend["zhihuiya"]))
      #expect(bill.qcc.repeats <= qcc.inDoubt)
      #expect(bill.zhihuiya.repeats <= zhihuiya.inDoubt * Self.batchSize)
      #expect(bill.zhihuiya.items == Company.publications + bill.zhihuiya.repeats)
      #expect(bill.qcc.billedCalls <= qcc.billedCalls, "the ledger is never below the bill")
      #expect(bill.zhihuiya.items <= zhihuiya.items, "the ledger is never below the bill")
    }
  }

  @Test(arguments: [#""event":"merging""#, #""stage":"ndjson""#])
  func `killed while it merges or writes, it leaves no half a file and asks nobody again`(
    event: String
  ) async throws {
    let expected = try await UndisturbedRun.dataset
    try await withBuyer { buyer, standIn in
      let program = try buyer.start(buyer.runArguments + ["--progress", "json"])
      try await program.waitUntilItSays(event)
      program.send(SIGKILL)
      // A quick one may have ended before the signal.
      #expect(try await [.signal(SIGKILL), .status(0)].contains(program.trace().end))
      let bill = await standIn.bill()
      for name in try buyer.out.namesSoFar where OutputFolder.datasetFiles.contains(name) {
        #expect(try buyer.out.sha256(of: name) == expected[name])
      }

      let resumed = try await buyer.resume()

      #expect(resumed.end == .status(0), "\(resumed.errors)")
      #expect(await standIn.bill() == bill)
      #expect(try buyer.out.fingerprint == expected)
      #expect(try buyer.out.names == OutputFolder.allFiles, "what was begun is tidied away")
    }
  }

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
  func `a run that is told to stop says how to go on, and goes on without loss`(
    signal: Int32, status: Int32
  ) async throws {
    let expected = try await UndisturbedRun.dataset
    try await withBuyer(from: stock(latency: Self.latency)) { buyer, standIn in
      let stopped = try await buyer.patentflow(
        buyer.runArguments + Self.smallBatches, signal: signal, afterCalls: 5)
      #expect(stopped.end == .status(status), "\(stopped.errors)")
      let run = try await buyer.newestRun()
      #expect(stopped.errors.contains("patentflow resume \(run)"), "\(stopped.errors)")

      let resumed = try await buyer.resume()

      #expect(resumed.end == .status(0), "\(resumed.errors)")
      #expect(try buyer.out.fingerprint == expected)
      let bill = await standIn.bill()
      #expect(bill.qcc.repeats + bill.zhihuiya.repeats == 0, "what was on its way is kept")
    }
  }

  @Test(
    arguments: ["503=0.1,reset=0.05,html=0.05", "truncate=0.08,reset-after=0.08", "429=0.03"])
  func `a provider that stumbles costs time and repeats, but not a byte`(faults: String)
    async throws
  {
    let expected = try await UndisturbedRun.dataset
    try await withBuyer(from: stock(faults: faults)) { buyer, standIn in
      let trace = try await buyer.run(
        "--set", "stages.details.options.batch_size=\(Self.batchSize)")

      #expect(trace.end == .status(0), "\(trace.errors)")
      #expect(try buyer.out.fingerprint == expected)
      let (bill, spend) = (await standIn.bill(), try buyer.out.report.spend)
      #expect(bill.qcc.faultyCalls + bill.zhihuiya.faultyCalls > 0)
      #expect(bill.qcc.repeats <= spend["qcc"]?.inDoubt ?? 0)
      #expect(bill.zhihuiya.repeats <= (spend["zhihuiya"]?.inDoubt ?? 0) * Self.batchSize)
    }
  }
}
