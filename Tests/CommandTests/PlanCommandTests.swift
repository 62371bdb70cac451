import Foundation
import Sandbox
import TestSupport
import Testing

/// What `plan` says, against what `run` then does.
struct PlanCommandTests {
  /// Numbers of the smallest company with some patents, as a list of publications.
  private func publications(from buyer: Buyer) async throws -> [String] {
    _ = try await buyer.run("--workspace", "elsewhere", "--output", "elsewhere")
    let folder = OutputFolder(url: buyer.file("elsewhere"))
    return try await folder.lines("patents.ndjson.gz", as: PatentLine.self)
      .flatMap { $0.publication.map(\.publicationNumber) }
  }

  @Test func `the plan of a publication list is what the run then calls, buys and costs`()
    async throws
  {
    try await withBuyer { buyer, standIn in
      let numbers = try await publications(from: buyer)
      var buyer = buyer
      buyer.pipeline = Project.file("pipelines/publication-patents.yaml").path
      buyer.settings = ["--set", "providers.zhihuiya={ rate: 1000/s, price: { item: 0.37 } }"]
      try buyer.write(
        (["公开号"] + numbers + numbers.prefix(3)).map { $0 + "\n" }.joined(), to: "list.csv")
      let before = await standIn.bill()

      let plan = try await buyer.plan()

      #expect(await standIn.bill() == before, "a plan sends nothing")
      #expect(
        plan.input
          == .init(rows: numbers.count + 3, accepted: numbers.count, rejected: 0, duplicates: 3))
      #expect(try await buyer.run().end == .status(0))
      let bill = await standIn.bill().zhihuiya
      let spend = try #require(try buyer.out.report.spend["zhihuiya"])
      let details = try #require(plan.stages.first)
      #expect(plan.total.exact && plan.total.fits == true)
      #expect(details.calls == .exactly(bill.calls - before.zhihuiya.calls))
      #expect(details.items == .exactly(bill.items - before.zhihuiya.items))
      #expect(plan.total.cost?.low == spend.cost.yuan && plan.total.cost?.high == spend.cost.yuan)

      let again = try await buyer.plan()
      #expect(again.stages[0].owned == numbers.count)
      #expect(again.stages[0].calls == .exactly(0) && again.total.cost?.high == 0)
    }
  }

  @Test func `an empty workspace gives a range, and is not made`() async throws {
    try await withBuyer { buyer, standIn in
      let before = try FileManager.default.contentsOfDirectory(atPath: buyer.folderURL.path)
      var stranger = buyer
      stranger.environment = stranger.environment.filter { ["PATH", "HOME"].contains($0.key) }

      let plan = try await stranger.plan()

      #expect(await standIn.bill() == Bill())
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: buyer.folderURL.path) == before)
      #expect(!plan.total.exact && plan.stages.map(\.name) == ["search", "details"])
      #expect(plan.stages[0].calls.low == Company.some.count)
      #expect(plan.stages[0].assumption != nil)
      #expect(plan.stages[1].cost == nil && plan.stages[1].unpriced == ["zhihuiya.item"])
      #expect(plan.stages[1].items.high >= Company.publications)
    }
  }

  @Test func `after a run everything is owned`() async throws {
    try await withBuyer { buyer, standIn in
      _ = try await buyer.run()
      let bill = await standIn.bill()
      let workspace = OutputFolder(url: buyer.file(".patentflow"))
      let files = { () throws -> [String: String] in
        let names = try workspace.names.filter { name in
          // Reading may leave an empty log behind.
          !["runs", "ledger.sqlite.pace"].contains(name)
            && !["-wal", "-shm"].contains(where: name.hasSuffix)
        }
        return try Dictionary(
          uniqueKeysWithValues: names.map { ($0, try workspace.sha256(of: $0)) })
      }
      let before = try files()

      let plan = try await buyer.plan()

      #expect(try files() == before, "not a byte of the workspace changes")

      #expect(plan.stages.allSatisfy { $0.calls == .exactly(0) && $0.items == .exactly(0) })
      #expect(plan.stages.map(\.owned) == [Company.searches, Company.publications])
      #expect(plan.total.exact && plan.total.cost?.high == 0)
      #expect(await standIn.bill() == bill)
      let refreshed = try await buyer.plan("--refresh", "details")
      #expect(refreshed.stages[1].items == .exactly(Company.publications))
    }
  }

  @Test func `lists to be bought again are compared with what they were`() async throws {
    try await withBuyer { buyer, _ in
      let vague = try await buyer.plan().stages[0]
      _ = try await buyer.run()

      let plan = try await buyer.plan("--refresh", "search")

      let search = plan.stages[0]
      #expect(search.owned == 0 && !search.exact)
      #expect(search.assumption?.contains("6 lists of patents are bought again") == true)
      #expect(search.calls.low == Company.searches && search.calls.high < vague.calls.high)
      let details = plan.stages[1]
      #expect(details.owned == Company.publications && details.items.low == 0)
      #expect(details.items.high < 30, "a tenth more of each list")
    }
  }

  @Test func `a list that is owned in part is planned to the call and the item`() async throws {
    try await withBuyer { buyer, standIn in
      // Every first page and two further calls, and some details.
      let limits = ["qcc.budget.run.calls=8", "zhihuiya.budget.run.items=60"]
      let tight = limits.flatMap { ["--set", "providers.\($0)"] }
      #expect(try await buyer.patentflow(buyer.runArguments + tight).end == .status(3))
      let before = await standIn.bill()

      let plan = try await buyer.plan()

      _ = try await buyer.run()
      let bill = await standIn.bill()
      #expect(plan.stages[0].exact && !plan.total.exact, "\(plan)")
      #expect(plan.stages[0].calls == .exactly(bill.qcc.calls - before.qcc.calls))
      #expect(plan.stages[1].items.high == bill.zhihuiya.items - before.zhihuiya.items)
    }
  }

  @Test func `what other lists have had bought may not be needed again`() async throws {
    try await withBuyer { buyer, standIn in
      let numbers = try await publications(from: buyer)
      var former = buyer
      former.pipeline = Project.file("pipelines/publication-patents.yaml").path
      try buyer.write((["公开号"] + numbers).map { $0 + "\n" }.joined(), to: "list.csv")
      #expect(try await former.run().end == .status(0))
      try buyer.write(list: [Company.some[1].name])

      let plan = try await buyer.plan("--probe", "1")

      #expect(plan.stages[0].exact && !plan.stages[1].exact)
      #expect(plan.stages[1].items.low < plan.stages[1].items.high)
    }
  }

  @Test func `a probe makes no more calls than it says, also where they fail`() async throws {
    try await withBuyer(from: stock(faults: "qcc.reset-after=1")) { buyer, standIn in
      let trace = try await buyer.patentflow(buyer.planArguments + ["--probe", "2"])

      #expect(trace.errors.contains("Probing: 2 calls"), "\(trace.errors)")
      #expect(await standIn.bill().qcc.calls == 2)
    }
  }

  @Test func `a probe that finds nothing to do makes no workspace`() async throws {
    try await withBuyer { buyer, standIn in
      var buyer = buyer
      buyer.pipeline = Project.file("pipelines/publication-patents.yaml").path
      try buyer.write("公开号\nCN114154014A\n", to: "list.csv")

      let trace = try await buyer.patentflow(buyer.planArguments + ["--probe", "5"])

      #expect(trace.errors.contains("Nothing to probe"), "\(trace.errors)")
      #expect(!FileManager.default.fileExists(atPath: buyer.file(".patentflow").path))
      #expect(await standIn.bill() == Bill())
    }
  }

  @Test func `a probe sharpens the plan, and the run does not buy its pages again`() async throws {
    try await withBuyer { buyer, standIn in
      let vague = try await buyer.plan()

      let some = try await buyer.patentflow(buyer.planArguments + ["--json", "--probe", "2"])

      #expect(some.errors.contains("Probing: 2 calls, 0.60 CNY"), "\(some.errors)")
      #expect(await standIn.bill().qcc.calls == 2)
      let sharper = try PlanReport(json: some.output)
      #expect(sharper.stages[0].calls.high < vague.stages[0].calls.high)
      let sharp = try await buyer.plan("--probe", "100")
      #expect(await standIn.bill().qcc.calls == Company.some.count)
      #expect(sharp.stages[0].exact && !sharp.stages[1].exact, "lists may name the same")
      #expect(sharp.stages[0].calls == .exactly(Company.searches - Company.some.count))
      #expect(sharp.stages[1].items.high == Company.publications)

      #expect(try await buyer.run().end == .status(0))
      let bill = await standIn.bill()
      #expect(bill.qcc.calls == Company.searches && bill.qcc.repeats == 0)
      #expect(try await buyer.out.fingerprint == UndisturbedRun.dataset)
    }
  }

  @Test func `what does not fit is said, with the day of its end, and is no failure`() async throws
  {
    try await withBuyer { buyer, _ in
      _ = try await buyer.plan("--probe", "100")
      let limit = ["--set", "providers.zhihuiya.budget.day.items=100"]

      let trace = try await buyer.patentflow(buyer.planArguments + limit)

      #expect(trace.end == .status(0), "\(trace.errors)")
      #expect(trace.outputText.contains("does not fit: 100 of 200–\(Company.publications) today"))
      #expect(trace.errors.contains("patentflow run"))
      let wide = trace.outputText.split(separator: "\n").filter { $0.count > 80 }
      #expect(wide.isEmpty, "\(wide)")
      let plan = try await buyer.plan(limit[0], limit[1])
      let day = try #require(plan.providers["zhihuiya"]?.windows.first)
      #expect(plan.total.fits == false && day.fits == false && day.left == 100)
      #expect(day.until?.hasSuffix("T00:00:00+08:00") == true)
      #expect(try await buyer.plan("--max-cost", "0").total.fits == false)
      let calls = try await buyer.plan("--set", "providers.qcc.budget.day.calls=10").providers[
        "qcc"]
      #expect(calls?.windows.first?.left == 4, "the probe is on the ledger")
    }
  }

  @Test func `each of the six systems keeps within its plan`() async throws {
    var configuration = try stock()
    configuration.sipop.callsAMonth = 1_000
    let companies = ["珠海格力电器股份有限公司", "科大讯飞股份有限公司"]
    try await withBuyer(of: companies, from: configuration) { buyer, standIn in
      var buyer = buyer
      buyer.pipeline = Project.file("pipelines/company-full.yaml").path
      buyer.settings += [
        "--set", "providers.qcc.report={ poll_first: 5ms, poll_max: 5ms, deadline: 1s }",
        "--set", "providers.sipop.budget={ month: { calls: 1000 } }",
      ]
      let plan = try await buyer.plan("--probe", "100")
      let probed = await standIn.bill()

      #expect(try await buyer.run().end == .status(0))

      let stages = try buyer.out.report.stages
      for stage in plan.stages {
        let requests = try #require(stages.first { $0.name == stage.name }).requests
        #expect(stage.calls.low...stage.calls.high ~= requests, "\(stage)")
      }
      #expect(
        plan.stages.filter { !$0.exact }.map(\.name) == ["reports"], "nobody knows how many polls")
      let bill = await standIn.bill()
      #expect(plan.stages[2].items == .exactly(bill.zhihuiya.items - probed.zhihuiya.items))
    }
  }

  @Test func `it can be made while a run holds the workspace`() async throws {
    try await withBuyer(from: stock(latency: .seconds(3_600))) { buyer, _ in
      let underWay = buyer.arrivals.gate(after: 1)
      let run = try buyer.start(buyer.runArguments)
      await underWay.pass()

      let plan = try await buyer.plan()

      #expect(plan.input.accepted == Company.some.count)
      run.send(SIGKILL)
      _ = try await run.trace()
    }
  }

  @Test(arguments: [
    (["--probe", "-1"], "--probe"), (["--refresh", "nothing"], "there is no stage"),
    (["--probe", "1", "--refresh", "search"], "once more"), (["--max-age", "old"], "--max-age"),
    (["--probe", "1", "--max-age", "12h"], "less than a day"),
    (["--set", "providers.qcc.rat=1/s"], "rat"),
  ])
  func `wrong use is told`(arguments: [String], words: String) async throws {
    try await withBuyer { buyer, standIn in
      let trace = try await buyer.patentflow(buyer.planArguments + arguments)

      #expect(trace.end == .status(2) && trace.errors.contains(words), "\(trace.errors)")
      #expect(await standIn.bill() == Bill())
    }
  }

  @Test func `a workspace of the sandbox is no basis for a plan of what is bought`() async throws {
    try await withBuyer(of: [Company.smallest]) { buyer, _ in
      _ = try await buyer.run("--sandbox")

      #expect(try await buyer.patentflow(buyer.planArguments).end == .status(2))
      #expect(try await buyer.plan("--sandbox").total.cost?.high == 0)
    }
  }
}
