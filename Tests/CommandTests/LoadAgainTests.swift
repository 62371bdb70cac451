import Foundation
import Sandbox
import Testing

/// What of a run is done again when only the load has failed.
struct LoadAgainTests {
  /// As `ulimit -f` counts them: a file may have 256 KiB, which the tables of a dataset pass.
  private static let blocks = 256

  @Test
  func `a load that the disk refuses leaves the former dataset, and is all that is done again`()
    async throws
  {
    try await withBuyer { buyer, standIn in
      _ = try await buyer.run()
      let former = try buyer.out.fingerprint
      let bill = await standIn.bill()
      let run = try await buyer.newestRun()

      let refused = try await buyer.shell(
        """
        trap '' XFSZ; ulimit -f \(Self.blocks)
        patentflow resume \(run) --from sqlite --progress none
        """)

      #expect(refused.end == .status(1), "\(refused.errors)")
      #expect(refused.errors.contains("cannot write"), "\(refused.errors)")
      #expect(refused.errors.contains("dataset.sqlite"), "\(refused.errors)")
      #expect(try buyer.out.fingerprint == former)
      #expect(try buyer.out.names == OutputFolder.allFiles, "no draft stays behind")

      let again = try await buyer.patentflow(["resume", run, "--progress", "json"])

      #expect(again.end == .status(0), "\(again.errors)")
      #expect(!again.errors.contains("merging"), "\(again.errors)")
      #expect(try buyer.out.fingerprint == former)
      #expect(await standIn.bill() == bill)
    }
  }

  @Test func `tables for spreadsheets and the report come with the dataset`() async throws {
    try await withBuyer { buyer, _ in
      let buyer = try buyer.adding(
        stage: "name: csv, load: csv, from: patents, options: { tables: [patent, v_date] }")

      let trace = try await buyer.run("--set", "stages.report.options.language=zh")

      #expect(trace.end == .status(0), "\(trace.errors)")
      let report = try buyer.out.report
      #expect(
        Set(report.outputs.map(\.path)).isSuperset(of: [
          "csv/patent.csv", "csv/v_date.csv", "datapackage.json", "report.html",
        ]))
      #expect(report.stages.last { $0.name == "report" }?.state == "done")
      let patents = try #require(report.outputs.first { $0.path == "csv/patent.csv" })
      #expect(try patents.records == Dataset(buyer.out).count("patent"))
      #expect(
        try String(contentsOf: buyer.out.file("report.html"), encoding: .utf8).contains(
          "id=\"zh\" checked"))
    }
  }

  @Test(
    arguments: [
      ("csv.options.tables=patents", "“patents” is no table or view", "“patent”"),
      ("report.options.language=de", "“de” is no language of the report", "en or zh"),
      ("csv.options.excel_safe=true", "excel_safe", "excel-safe"),
    ])
  func `an option that does not do is told before anything is bought`(
    setting: String, message: String, remedy: String
  ) async throws {
    try await withBuyer { buyer, standIn in
      var buyer = buyer
      buyer.pipeline = Project.file("pipelines/company-full.yaml").path

      let trace = try await buyer.patentflow([
        "check", buyer.pipeline, "--set", "stages.\(setting)",
      ])

      #expect(trace.end == .status(2), "\(trace.errors)")
      #expect(trace.errors.contains(message), "\(trace.errors)")
      #expect(trace.errors.contains(remedy), "\(trace.errors)")
      #expect(await standIn.bill().qcc.calls == 0)
    }
  }
}
