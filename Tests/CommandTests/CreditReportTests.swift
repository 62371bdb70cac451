import Crypto
import Foundation
import Sandbox
import TestSupport
import Testing

/// `company-profile.yaml`: licences, and reports that are ordered, waited for and fetched.
struct CreditReportTests {
  private static let quick = [
    "--set", "providers.qcc.report={ poll_first: 5ms, poll_max: 5ms }",
  ]

  private func withProfileBuyer(
    of companies: [String] = ["珠海格力电器股份有限公司"],
    from configuration: StandIn.Configuration? = nil,
    _ body: (_ buyer: Buyer, _ standIn: StandIn) async throws -> Void
  ) async throws {
    try await withBuyer(of: companies, from: configuration) { buyer, standIn in
      var buyer = buyer
      buyer.pipeline = Project.file("pipelines/company-profile.yaml").path
      buyer.settings += Self.quick
      try await body(buyer, standIn)
    }
  }

  @Test(arguments: ["pdf", "word"])
  func `a report lies in its folder as it was bought`(format: String) async throws {
    try await withProfileBuyer { buyer, standIn in
      let trace = try await buyer.run("--set", "stages.reports.options.format=\(format)")

      #expect(trace.end == .status(0), "\(trace.errors)")
      let rows = try Dataset(buyer.out).texts(
        "SELECT file_name || ' ' || file_sha256 FROM credit_report WHERE report_status = 'ready'")
      #expect(rows.count == 1)
      for row in rows.map({ $0.split(separator: " ").map(String.init) }) {
        let file = try Data(contentsOf: buyer.out.file("reports/\(row[0])"))
        #expect(file.starts(with: format == "pdf" ? Data("%PDF".utf8) : Data("PK".utf8)))
        #expect(try buyer.out.sha256(of: "reports/\(row[0])") == row[1])
        #expect(try buyer.out.report.outputs.contains { $0.path == "reports/\(row[0])" })
      }
      #expect(await standIn.bill().qcc.orders == 1)
    }
  }

  @Test func `whatever a provider's habits are, each company has its report`() async throws {
    let companies = ["比亚迪股份有限公司", "小米科技有限责任公司", "宁德时代新能源科技股份有限公司", "珠海格力电器股份有限公司"]
    try await withProfileBuyer(of: companies) { buyer, _ in
      let trace = try await buyer.run()

      #expect(trace.end == .status(0), "\(trace.errors)")
      #expect(
        try Dataset(buyer.out).count("credit_report WHERE report_status = 'ready'")
          == companies.count)
      let reports = try FileManager.default.contentsOfDirectory(
        atPath: buyer.out.file("reports").path)
      #expect(reports.count == companies.count)
    }
  }

  @Test func `an order that was cut off is told and not made again unasked`() async throws {
    try await withProfileBuyer(from: stock(faults: "qcc.CreateReport.reset-after=@1")) {
      buyer, standIn in
      let cut = try await buyer.run()

      #expect(cut.end == .status(4), "\(cut.errors)")
      let failure = try #require(buyer.out.failures.first { $0[2] == "reports" })
      #expect(failure[4] == "may have been ordered" && failure[6].contains("--reorder"))
      #expect(await standIn.bill().qcc.orders == 1)
      for _ in 1...2 {
        #expect(try await buyer.run().end == .status(4))
      }
      #expect(await standIn.bill().qcc.orders == 1)

      let again = try await buyer.run("--reorder")

      #expect(again.end == .status(0), "\(again.errors)")
      #expect(await standIn.bill().qcc.orders == 2)
      #expect(try await buyer.run().end == .status(0))
      #expect(await standIn.bill().qcc.orders == 2)
    }
  }

  @Test func `a run that is killed while its order is on the way does not order again`()
    async throws
  {
    try await withProfileBuyer(from: stock(latency: .milliseconds(200))) { buyer, standIn in
      let killed = try await buyer.patentflow(
        buyer.runArguments + ["--set", "stages.licenses.from=input"], signal: SIGKILL,
        afterCalls: 2)
      #expect(killed.end == .signal(SIGKILL))

      let resumed = try await buyer.resume()

      let failures = try buyer.out.failures.filter { $0[2] == "reports" }
      #expect(failures.map { $0[4] } == ["may have been ordered"], "\(resumed.errors)")
      #expect(await standIn.bill().qcc.orders <= 1)
    }
  }

  @Test func `a report that is not ready in time is put off, and fetched later without an order`()
    async throws
  {
    try await withProfileBuyer { buyer, standIn in
      let early = try await buyer.run(
        "--set", "providers.qcc.report={ poll_first: 1ms, poll_max: 1ms, deadline: 0s }")

      #expect(early.end == .status(3), "\(early.errors)")
      let later = try await buyer.resume(
        "--set", "providers.qcc.report={ poll_first: 5ms, poll_max: 5ms, deadline: 60s }")
      #expect(later.end == .status(0), "\(later.errors)")
      #expect(await standIn.bill().qcc.orders == 1)
    }
  }

  @Test func `the address of a report is written nowhere`() async throws {
    try await withProfileBuyer { buyer, _ in
      let trace = try await buyer.run("--log-level", "trace")

      let files = try FileManager.default.subpathsOfDirectory(atPath: buyer.folderURL.path)
        .map { buyer.folderURL.appending(path: $0) }
        .filter { try $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true }
      let written = try [Data(trace.errors.utf8)] + files.map { try Data(contentsOf: $0) }
      #expect(written.count > 5)
      #expect(!written.contains { $0.range(of: Data("rpt/retrieve".utf8)) != nil })
    }
  }
}
