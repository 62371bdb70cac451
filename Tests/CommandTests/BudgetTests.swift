import Foundation
import Sandbox
import Testing

struct BudgetTests {
  /// A limit as the command line sets it, a larger one, and what the bill may show under the first.
  struct Limit: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let tight, wide: [String]
    let holds: @Sendable (Bill) -> Bool

    init(
      _ name: String, tight: [String], wide: [String], holds: @escaping @Sendable (Bill) -> Bool
    ) {
      testDescription = name
      (self.tight, self.wide, self.holds) = (tight, wide, holds)
    }

    /// A limit of the pipeline file.
    static func budget(
      _ path: String, _ tight: Int, holds: @escaping @Sendable (Bill) -> Bool
    ) -> Self {
      Limit(
        "\(path)=\(tight)", tight: ["--set", "providers.\(path)=\(tight)"],
        wide: ["--set", "providers.\(path)=100000"], holds: holds)
    }
  }

  static let limits = [
    Limit("--max-cost 1", tight: ["--max-cost", "1"], wide: ["--max-cost", "100"]) {
      $0.qcc.billedCalls == 3
    },
    .budget("qcc.budget.run.calls", 4) { $0.qcc.billedCalls == 4 },
    .budget("qcc.budget.day.cost", 1) { $0.qcc.billedCalls == 3 },
    .budget("zhihuiya.budget.run.items", 120) { $0.zhihuiya.items <= 120 },
    .budget("zhihuiya.budget.month.items", 99) { $0.zhihuiya.items <= 99 },
    .budget("zhihuiya.budget.run.calls", 2) { $0.zhihuiya.billedCalls <= 2 },
  ]

  @Test(arguments: limits)
  func `what a limit defers is listed, and a larger one brings it later`(limit: Limit) async throws
  {
    let expected = try await UndisturbedRun.dataset
    try await withBuyer { buyer, standIn in
      let held = try await buyer.patentflow(buyer.runArguments + limit.tight)

      #expect(held.end == .status(3), "\(held.errors)")
      #expect(limit.holds(await standIn.bill()))
      #expect(try buyer.out.names.contains("patents.ndjson.gz"), "what is owned is written")
      let report = try buyer.out.report
      #expect(report.status == "incomplete" && report.exitStatus == 3)
      let deferred = report.stages.map(\.deferred).reduce(0, +)
      #expect(deferred > 0)
      #expect(try buyer.out.failures.count { $0.contains("budget") } >= deferred)
      #expect(held.errors.contains("patentflow resume \(report.runId)"), "\(held.errors)")

      #expect(try await buyer.resume().end == .status(3), "nothing has changed")
      #expect(limit.holds(await standIn.bill()), "nor is a limit passed by trying again")

      let resumed = try await buyer.patentflow(["resume", "--progress", "none"] + limit.wide)

      #expect(resumed.end == .status(0), "\(resumed.errors)")
      #expect(try buyer.out.fingerprint == expected)
      let bill = await standIn.bill()
      #expect(bill.qcc.repeats + bill.zhihuiya.repeats == 0)
      #expect(bill.qcc.billedCalls == Company.searches)
      #expect(bill.zhihuiya.items == Company.publications)
    }
  }

  @Test func `a partial dataset does not take the place of a whole one, if that is asked`()
    async throws
  {
    try await withBuyer(of: [Company.smallest]) { buyer, _ in
      _ = try await buyer.run()
      let former = try buyer.out.fingerprint
      try buyer.write(list: Company.some.map(\.name))

      let trace = try await buyer.run("--no-partial", "--max-cost", "1")

      #expect(trace.end == .status(3), "\(trace.errors)")
      #expect(try buyer.out.fingerprint == former)
      #expect(try buyer.out.report.status == "incomplete")
    }
  }

  @Test func `workspaces that name one ledger share one budget`() async throws {
    try await withBuyer { buyer, standIn in
      var buyer = buyer
      buyer.environment["PATENTFLOW_LEDGER"] = buyer.file("ledger.sqlite").path
      let limit = ["--set", "providers.qcc.budget.day.calls=5"]
      _ = try await buyer.patentflow(buyer.runArguments + limit)

      let elsewhere = try await buyer.patentflow(
        buyer.runArguments + limit + ["--workspace", "elsewhere", "--output", "there"])

      #expect(elsewhere.end == .status(3), "\(elsewhere.errors)")
      #expect(await standIn.bill().qcc.calls == 5)
    }
  }
}
