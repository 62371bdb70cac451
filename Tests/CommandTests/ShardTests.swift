import Foundation
import Sandbox
import Testing

/// One list on several machines.
struct ShardTests {
  private static let list = """
    企业名称,统一社会信用代码
    甲科技有限公司,91110108551385082Q
    乙科技有限公司,
    乙科技 有限公司,
    丙科技有限公司,91110108551385082Q
    甲科技有限公司,
    丁科技有限公司,
    ,
    坏
    91110108551385082Q,

    """

  @Test(arguments: [1, 2, 3, 20])
  func `the shards of a list have each row once, as the whole list has it`(count: Int) async throws
  {
    try await withBuyer { buyer, _ in
      try buyer.write(Self.list, to: "list.csv")
      let whole = try await buyer.patentflow(["input", "list.csv"])

      var rows: [Substring] = []
      for number in 1...count {
        let shard = try await buyer.patentflow([
          "input", "list.csv", "--shard", "\(number)/\(count)",
        ])
        #expect(shard.end == .status(0), "\(shard.errors)")
        #expect(shard.errors.contains("shard \(number)/\(count)"), "\(shard.errors)")
        rows += shard.outputText.split(separator: "\n")
      }

      #expect(rows.count == 9)
      #expect(rows.sorted() == whole.outputText.split(separator: "\n").sorted())
    }
  }

  @Test func `shards buy the whole list between them, and nothing twice`() async throws {
    try await withBuyer { buyer, standIn in
      for number in 1...3 {
        let trace = try await buyer.patentflow(
          buyer.runArguments + buyer.place(number) + ["--shard", "\(number)/3"])
        #expect([.status(0), .status(4)].contains(trace.end), "\(trace.errors)")
        let export = try await buyer.patentflow(
          ["archive", "export", "--to", "bought", "--workspace", "workspace-\(number)"])
        #expect(export.end == .status(0), "\(export.errors)")
      }
      let bill = await standIn.bill()
      #expect(bill.qcc.calls == Company.searches && bill.qcc.repeats == 0)

      let trace = try await buyer.shell(
        """
        patentflow archive import bought
        gzip -dc bought/*/part-*.gz | patentflow operator normalize \\
          | patentflow operator merge > merged
        """)
      #expect(trace.end == .status(0), "\(trace.errors)")

      #expect(try await buyer.run().end == .status(0))
      #expect(await standIn.bill() == bill)
      #expect(try await buyer.out.fingerprint == UndisturbedRun.dataset)
      let same = try await buyer.shell("gzip -dc out/patents.ndjson.gz | cmp - merged")
      #expect(same.end == .status(0), "\(same.outputText)")
    }
  }

  @Test func `a run keeps its shard, and plan and check know it`() async throws {
    try await withBuyer { buyer, _ in
      let shard = ["--shard", "2/2"]
      let plan = try await buyer.patentflow(
        ["plan", buyer.pipeline, "--input", "list.csv"] + shard)
      let check = try await buyer.patentflow(
        ["check", buyer.pipeline, "--input", "list.csv"] + shard)
      let cut = try await buyer.patentflow(
        buyer.runArguments + shard + ["--set", "providers.qcc.budget.run.calls=1"])
      #expect(cut.end == .status(3), "\(cut.errors)")
      let rows = try buyer.out.report.input.rows

      let resumed = try await buyer.resume("--set", "providers.qcc.budget.run.calls=1000")

      #expect(plan.errors.contains("--shard 2/2"), "\(plan.errors)")
      #expect(check.outputText.contains("shard 2/2"), "\(check.outputText)")
      #expect(resumed.end == .status(0), "\(resumed.errors)")
      #expect((1..<Company.some.count).contains(rows))
      #expect(try buyer.out.report.input.rows == rows)
      let leftovers = try buyer.file(".patentflow").allFiles.filter {
        $0.lastPathComponent.hasPrefix(".patentflow-")
      }
      #expect(leftovers.isEmpty)
    }
  }

  @Test func `a shard without rows is complete`() async throws {
    try await withBuyer(of: [Company.smallest]) { buyer, standIn in
      var empty = 0
      for number in 1...2 {
        let trace = try await buyer.patentflow(
          buyer.runArguments + buyer.place(number) + ["--shard", "\(number)/2"])
        #expect(trace.end == .status(0), "\(trace.errors)")
        if try buyer.out(of: number).report.input.rows == 0 { empty += 1 }
      }
      #expect(empty == 1)
      #expect(await standIn.bill().zhihuiya.items == 1)
    }
  }

  @Test func `shares of a budget are not passed, all together`() async throws {
    try await withBuyer { buyer, standIn in
      let tight = [
        "--set", "providers.zhihuiya.budget={ share: 1/3, run: { items: 100 } }",
        "--set", "stages.details.options.batch_size=1",
      ]
      for number in 1...3 {
        let trace = try await buyer.patentflow(
          buyer.runArguments + buyer.place(number) + tight + ["--shard", "\(number)/3"])
        #expect([.status(0), .status(3)].contains(trace.end), "\(trace.errors)")
      }
      #expect((50...99).contains(await standIn.bill().zhihuiya.items))
    }
  }
}
