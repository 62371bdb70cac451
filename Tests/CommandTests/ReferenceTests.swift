import Foundation
import Testing

/// What lies in the documents and comes from the program.
struct ReferenceTests {
  @Test(arguments: [
    (["schema"], "docs/pipeline.schema.json"), (["schema", "--markdown"], "docs/pipelines.md"),
  ])
  func `a document is what the program prints`(command: [String], path: String) async throws {
    try await withBuyer { buyer, _ in
      let trace = try await buyer.patentflow(command)

      #expect(trace.end == .status(0), "\(trace.errors)")
      let isSame = try trace.outputText == Project.text(path)
      #expect(isSame, "patentflow \(command.joined(separator: " ")) >\(path)")
    }
  }

  @Test func `the first word of --version is the version`() async throws {
    try await withBuyer { buyer, _ in
      let trace = try await buyer.patentflow(["--version"])

      #expect(trace.end == .status(0))
      #expect(trace.outputText.wholeMatch(of: /\d+\.\d+\.\d+( \([0-9a-f]{7,}\+?\))?\n/) != nil)
    }
  }

  @Test func `the manual page tells of every command and option`() async throws {
    try await withBuyer { buyer, _ in
      let page = try await buyer.patentflow(["manual"]).outputText
      let help = try await buyer.patentflow(["--help"]).outputText

      #expect(page.hasPrefix(".TH PATENTFLOW 1"))
      let commands = help.matches(of: /(?m)^  ([a-z][a-z-]*) {2,}/).map {
        $0.output.1.replacing("-", with: #"\-"#)
      }
      #expect(commands.count > 12)
      for command in commands { #expect(page.contains("\n.SS \(command)"), "\(command)") }
      #expect(page.contains(#".SS run pipeline \-\-input file"#))
      #expect(page.contains(#"\fB\-\-max\-cost \fICNY\fR"#))
      #expect(page.contains("QCC_KEY, QCC_SECRET_KEY"))
    }
  }
}
