import Foundation
import GRDB
import Sandbox
import Testing

struct MainJobTests {
  @Test func `a list of companies becomes a dataset, every row of it accounted for`() async throws {
    try await withBuyer { buyer, _ in
      let trace = try await buyer.run()

      #expect(trace.end == .status(0), "\(trace.errors)")
      #expect(trace.output.isEmpty)
      #expect(try buyer.out.names == OutputFolder.allFiles)
      let patents = try await buyer.out.lines("patents.ndjson.gz", as: PatentLine.self)
      let ids = patents.map(\.patentId)
      #expect(ids == Set(ids).sorted())
      let publications = patents.flatMap(\.publication).map(\.publicationNumber)
      #expect(Set(publications).count == Company.publications)
      #expect(patents.allSatisfy { $0.sources == "qcc.list,zhihuiya.detail" })
      let companies = try await buyer.out.lines("companies.ndjson.gz", as: CompanyLine.self)
      #expect(Set(companies.map(\.name)) == Set(Company.some.map(\.name)))
      #expect(try buyer.out.failures.map { $0[1] } == [Company.unknown.name])
    }
  }

  @Test func `the tables hold the same, and every reference leads somewhere`() async throws {
    try await withBuyer { buyer, _ in
      _ = try await buyer.run()

      let patents = try await buyer.out.lines("patents.ndjson.gz", as: PatentLine.self)
      var configuration = Configuration()
      configuration.readonly = true
      let database = try DatabaseQueue(
        path: buyer.out.file("dataset.sqlite").path, configuration: configuration)
      try await database.read { database throws in
        #expect(try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").isEmpty)
        #expect(try String.fetchOne(database, sql: "PRAGMA integrity_check") == "ok")
        #expect(
          try String.fetchAll(database, sql: "SELECT patent_id FROM patent ORDER BY patent_id")
            == patents.map(\.patentId))
        #expect(
          try Int.fetchOne(database, sql: "SELECT count(*) FROM publication")
            == Company.publications)
        #expect(
          try Int.fetchOne(database, sql: "SELECT count(*) FROM company")
            == Company.some.count)
      }
    }
  }

  @Test func `not one call is made that the list does not need`() async throws {
    try await withBuyer { buyer, standIn in
      _ = try await buyer.run()

      let bill = await standIn.bill()
      #expect(bill.qcc.calls == Company.searches)
      #expect(bill.zhihuiya.calls == Company.batches)
      #expect(bill.zhihuiya.items == Company.publications)
      #expect(bill.zhihuiya.tokenCalls == 1)
      #expect(bill.qcc.repeats + bill.zhihuiya.repeats == 0)
    }
  }

  @Test func `never are more calls in flight than the pipeline allows`() async throws {
    try await withBuyer(from: stock(latency: .milliseconds(100))) { buyer, standIn in
      _ = try await buyer.run(
        "--set", "providers.qcc.concurrency=2", "--set", "providers.zhihuiya.concurrency=3",
        "--set", "stages.details.options.batch_size=10")

      let bill = await standIn.bill()
      #expect(bill.qcc.mostInFlight == 2 && bill.zhihuiya.mostInFlight == 3)
    }
  }

  @Test func `run.json tells the input, the stages and the spending, as the bill has them`()
    async throws
  {
    try await withBuyer { buyer, standIn in
      _ = try await buyer.run()

      let report = try buyer.out.report
      let bill = await standIn.bill()
      #expect(report.pipeline == "company-patents" && report.status == "complete")
      #expect(report.exitStatus == 0)
      #expect(report.input == .init(rows: 6, accepted: 6, rejected: 0, duplicates: 0))
      #expect(
        report.stages.map(\.name) == ["search", "details", "patents", "ndjson", "sqlite", "report"])
      #expect(report.stages.allSatisfy { $0.state == "done" && $0.failed + $0.deferred == 0 })
      #expect(report.stage("search")?.tasks == Company.some.count)
      #expect(report.stage("details")?.tasks == Company.publications)
      let qcc = try #require(report.spend["qcc"])
      #expect(qcc.calls == bill.qcc.calls && qcc.billedCalls == bill.qcc.billedCalls)
      #expect(qcc.cost.yuan == Double(bill.qcc.billedCalls * 30) / 100)
      let zhihuiya = try #require(report.spend["zhihuiya"])
      #expect(zhihuiya.items == bill.zhihuiya.items && zhihuiya.calls == bill.zhihuiya.calls)
      #expect(zhihuiya.cost.yuan == nil, "nobody has told its price")
      #expect(qcc.inDoubt + zhihuiya.inDoubt == 0)
    }
  }

  @Test func `run.json names every other file with its size and digest`() async throws {
    try await withBuyer { buyer, _ in
      _ = try await buyer.run()

      let outputs = try buyer.out.report.outputs
      #expect(try outputs.map(\.path) + ["run.json"] == buyer.out.names)
      for output in outputs {
        #expect(try buyer.out.sha256(of: output.path) == output.sha256)
        #expect(try Data(contentsOf: buyer.out.file(output.path)).count == output.bytes)
      }
      let patents = try await buyer.out.lines("patents.ndjson.gz", as: PatentLine.self)
      #expect(outputs.first { $0.path == "patents.ndjson.gz" }?.records == patents.count)
    }
  }

  @Test func `each stage that loads counts the records of its own files`() async throws {
    try await withBuyer { buyer, _ in
      _ = try await buyer.run()

      let report = try buyer.out.report
      func records(_ paths: String...) -> Int {
        report.outputs.filter { paths.contains($0.path) }.reduce(0) { $0 + $1.records }
      }
      let lines = records("patents.ndjson.gz", "companies.ndjson.gz")
      let rows = records("dataset.sqlite")
      #expect(lines > 0 && rows > lines)
      #expect(report.stage("ndjson")?.records == lines)
      #expect(report.stage("sqlite")?.records == rows)
    }
  }

  @Test func `a company without patents is an answer, not a failure`() async throws {
    try await withBuyer(of: [Company.unknown.name]) { buyer, _ in
      let trace = try await buyer.run()

      #expect(trace.end == .status(0), "\(trace.errors)")
      #expect(try await buyer.out.lines("patents.ndjson.gz", as: PatentLine.self).isEmpty)
    }
  }

  @Test(arguments: ["1", "7"])
  func `neither the number of workers nor the size of batches shows in the dataset`(
    number: String
  ) async throws {
    let expected = try await UndisturbedRun.dataset
    try await withBuyer { buyer, _ in
      let trace = try await buyer.run(
        "--set", "providers.qcc.concurrency=\(number)",
        "--set", "providers.zhihuiya.concurrency=\(number)",
        "--set", "stages.details.options.batch_size=\(number)")

      #expect(trace.end == .status(0), "\(trace.errors)")
      #expect(try buyer.out.fingerprint == expected)
    }
  }
}
