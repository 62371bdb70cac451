import ArgumentParser
import Foundation
import Sandbox
import Testing

@testable import patentflow

struct DocumentTests {
  private static let documents = ["README.md", "README.zh-CN.md"]

  @Test(
    arguments: documents + [
      "docs/costs.md", "pipelines/company-patents.yaml", "pipelines/publication-patents.yaml",
    ])
  func `every command that is shown can be typed`(path: String) throws {
    let commands = try Document(path).commands

    #expect(!commands.isEmpty)
    for command in commands {
      #expect(throws: Never.self, "\(command)") {
        _ = try Patentflow.parseAsRoot(
          Array(command.split(separator: " ").map(String.init).dropFirst()))
      }
    }
  }

  @Test func `what is told of installation goes as it is shown`() async throws {
    try await withBuyer { buyer, _ in
      let document = try Document("docs/install.md")
      let lines = document.commands + document.shell.filter { $0.contains("source <(") }
      #expect(lines.count == 5)

      let trace = try await buyer.shell(lines.joined(separator: "\n"))

      #expect(trace.end == .status(0), "\(trace.errors)")
      for file in ["patents/pipelines", "_patentflow", "patentflow.fish", "pipeline.schema.json"] {
        #expect(FileManager.default.fileExists(atPath: buyer.file(file).path), "\(file)")
      }
    }
  }

  @Test func `a dry run of the installation names what it would write`() async throws {
    try await withBuyer { buyer, _ in
      let script = Project.file("scripts/install").path

      let dry = try await buyer.shell("'\(script)' --prefix \"$HOME/here\" --dry-run")
      let gone = try await buyer.shell("'\(script)' --prefix \"$HOME/here\" --uninstall")
      let wrong = try await buyer.shell("'\(script)' --prefx here")

      #expect(dry.end == .status(0), "\(dry.errors)")
      #expect(dry.outputText.contains("/here/bin/patentflow\n"))
      #expect(gone.end == .status(0), "\(gone.errors)")
      #expect(wrong.end == .status(2))
      #expect(!FileManager.default.fileExists(atPath: buyer.file("here").path))
    }
  }

  /// A link in a document leads to a file, and to a heading where it names one.
  @Test(
    arguments: try documents + ["CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"]
      + Project.files(in: "docs", ending: ".md"))
  func `every link within the project leads somewhere`(path: String) throws {
    let folder = Project.file(path).deletingLastPathComponent()
    let links = try Project.text(path).matches(of: /\]\(([^)\s]+)\)/).map { String($0.output.1) }
    for link in links where !link.hasPrefix("http") {
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let target = parts[0].isEmpty ? Project.file(path) : folder.appending(path: parts[0])
      #expect(FileManager.default.fileExists(atPath: target.path), "\(link)")
      guard parts.count > 1, target.pathExtension == "md" else { continue }
      let headings = try String(contentsOf: target, encoding: .utf8).headings
      #expect(headings.contains(String(parts[1])), "\(link)")
    }
  }

  @Test func `both languages show the same commands`() throws {
    let commands = try Self.documents.map { try Document($0).commands }

    #expect(commands[0] == commands[1])
  }

  @Test(arguments: try Project.files(in: "pipelines", ending: ".yaml"))
  func `every shipped pipeline is sound`(path: String) async throws {
    try await withBuyer { buyer, _ in
      let trace = try await buyer.patentflow(["check", Project.file(path).path, "--sandbox"])

      #expect(trace.end == .status(0), "\(trace.errors)")
      #expect(trace.outputText.contains("nothing wrong"))
    }
  }

  @Test(arguments: [
    ("pipelines/company-patents.yaml", "samples/companies.csv"),
    ("pipelines/publication-patents.yaml", "samples/publications.csv"),
  ])
  func `every sample fits its pipeline`(pipeline: String, sample: String) async throws {
    try await withBuyer { buyer, _ in
      let trace = try await buyer.patentflow(
        ["check", Project.file(pipeline).path, "--input", Project.file(sample).path, "--sandbox"])

      #expect(trace.end == .status(0), "\(trace.errors)")
    }
  }

  @Test(arguments: documents)
  func `the first real run goes as it is shown`(path: String) async throws {
    try await withBuyer { buyer, _ in
      try buyer.settle()
      try buyer.write(list: [Company.smallest], to: "first.csv")
      let accounts = buyer.environment.filter { $0.key.contains("_") }
        .map { "\($0.key)=\($0.value)" }.joined(separator: "\n")
      try buyer.write(accounts, to: "patentflow.env")
      var reader = buyer
      reader.environment = ["PATH": "/usr/bin:/bin", "HOME": buyer.folderURL.path]

      let trace = try await reader.shell(try Document(path).commands.joined(separator: "\n"))

      #expect(trace.end == .status(0), "\(trace.errors)")
      #expect(try buyer.out.report.status == "complete")
    }
  }

  @Test func `what is told of merging goes as it is shown`() async throws {
    try await withBuyer(of: [Company.some[1].name]) { buyer, _ in
      _ = try await buyer.run()
      let document = try Document("docs/merging.md")

      let trace = try await buyer.shell(
        (document.shell + ["gzip -dc out/patents.ndjson.gz | cmp - patents.ndjson"])
          .joined(separator: "\n"))

      #expect(trace.end == .status(0), "\(trace.errors)")
      let dataset = try Dataset(buyer.out)
      #expect(document.queries.count == 2)
      #expect(try dataset.texts(document.queries[0]).count == 4)
      #expect(try dataset.texts(document.queries[1]).isEmpty, "the stand-in's providers agree")
    }
  }

  @Test func `what is told of several machines goes as it is shown`() async throws {
    try await withBuyer(of: [Company.smallest, Company.some[3].name]) { buyer, standIn in
      try buyer.settle()
      let document = try Document("docs/beyond-one-machine.md")

      let trace = try await buyer.shell(
        (document.shell + [
          "gzip -dc out/patents.ndjson.gz | LC_ALL=C sort > expected",
          "LC_ALL=C sort patents.ndjson | cmp - expected",
        ]).joined(separator: "\n"))

      #expect(trace.end == .status(0), "\(trace.errors)\(trace.outputText)")
      #expect(try Dataset(buyer.out).rows("SELECT 1 FROM publication") == 50)
      #expect(await standIn.bill().zhihuiya.items == 50)
    }
  }

  @Test func `what is told of lists goes as it is shown`() async throws {
    try await withBuyer { buyer, _ in
      let document = try Document("docs/lists.md")

      let trace = try await buyer.shell(document.shell.joined(separator: "\n"))

      #expect(trace.end == .status(0), "\(trace.errors)")
      #expect(trace.outputText.split(separator: "\n").count == 3 + 2 + 4)
      let run = try await buyer.run()
      #expect(run.end == .status(4), "\(run.errors)")
      let ids = try Dataset(buyer.out).texts(try #require(document.queries.first))
      #expect(ids == ["7", "8", "9"])
    }
  }

  @Test func `every question to the dataset is one that it answers`() async throws {
    try await withBuyer { buyer, _ in
      _ = try await buyer.run()
      let dataset = try Dataset(buyer.out)
      let queries = try Document("docs/bi.md").queries

      #expect(queries.count >= 8)
      for query in queries {
        let rows = try dataset.rows(query)
        let mayBeEmpty = query.contains("MATCH") || query.contains("FROM conflict")
        #expect(rows > 0 || mayBeEmpty, "\(query)")
      }
    }
  }

  @Test func `the demo's own command runs on a shorter list`() async throws {
    try await withBuyer { buyer, _ in
      try buyer.settle()
      let sample = try Project.text("samples/companies.csv").split(whereSeparator: \.isNewline)
      #expect(sample.count > 10)
      let short = [sample[0]] + sample.suffix(2)
      try FileManager.default.createDirectory(
        at: buyer.file("samples"), withIntermediateDirectories: true)
      try buyer.write(short.joined(separator: "\n"), to: "samples/companies.csv")
      let demo = try Document("scripts/demo")

      let trace = try await buyer.shell((demo.assignments + demo.commands).joined(separator: "\n"))

      #expect(trace.end == .status(0), "\(trace.errors)")
      let out = OutputFolder(url: buyer.file("out/demo"))
      #expect(try out.report.status == "complete")
      #expect(try out.report.input.accepted == 2)
    }
  }
}

extension String {
  /// The anchors of its headings, as GitHub makes them.
  fileprivate var headings: [String] {
    split(whereSeparator: \.isNewline).filter { $0.hasPrefix("#") }.map { line in
      line.drop { $0 == "#" || $0 == " " }.lowercased()
        .filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" }
        .replacing(" ", with: "-")
    }
  }
}
