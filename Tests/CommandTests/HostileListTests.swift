import Foundation
import Sandbox
import Testing

/// Lists whose values mean something to a spreadsheet, a browser, a shell, a database or a file system.
struct HostileListTests {
  private static let values = [
    #"=HYPERLINK("http://example.invalid")有限公司"#, "<script>alert(1)</script>有限公司",
    "'); DROP TABLE patent; --有限公司", "../../../../tmp/有限公司", "换\n行有限公司",
    "$(touch here)有限公司", "&lt;b&gt;有限公司",
  ]

  @Test func `they are values, whatever reads them`() async throws {
    let list = Self.values.map { "\"\($0.replacing("\"", with: "\"\""))\"" }
    try await withBuyer(of: list + [Company.smallest]) { buyer, _ in
      let buyer = try buyer.adding(
        stage: "name: csv, load: csv, from: patents, options: { excel-safe: true }")

      let trace = try await buyer.run()

      #expect([.status(0), .status(4)].contains(trace.end), "\(trace.errors)")
      #expect(try buyer.out.report.input.rows == list.count + 1, "each row is accounted for")
      #expect(try Dataset(buyer.out).count("patent") == 1)
      let page = try String(contentsOf: buyer.out.file("report.html"), encoding: .utf8)
      #expect(!page.contains("<script"))
      #expect(page.contains("&lt;script") || !page.contains("alert(1)"))
      for name in ["failures.csv", "csv/input_row.csv"] {
        let text = try String(contentsOf: buyer.out.file(name), encoding: .utf8)
        #expect(text.contains("'=HYPERLINK"), "\(name)")
        #expect(!text.contains(",=") && !text.contains(",\"="), "\(name)")
      }
      #expect(try buyer.out.names == (OutputFolder.allFiles + ["csv"]).sorted())
      #expect(!FileManager.default.fileExists(atPath: buyer.file("here").path))
    }
  }
}
