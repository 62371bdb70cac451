import ArgumentParser
import Foundation
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

/// A text of the project that shows commands.
private struct Document {
  /// Its lines, those joined that end in a backslash, without indentation or comment mark.
  private let lines: [String]
  /// What stands in its blocks of shell commands.
  let shell: [String]
  /// What stands in its blocks of SQL.
  let queries: [String]

  init(_ path: String) throws {
    let text = try Project.text(path).replacing("\\\n", with: "")
    shell = Self.blocks(of: "sh", in: text)
    queries = Self.blocks(of: "sql", in: text)
    let shown = path.hasSuffix(".md") ? shell.joined(separator: "\n") : text
    lines = shown.split(whereSeparator: \.isNewline).map { line in
      String(line.drop { $0 == " " || $0 == "#" })
    }
  }

  /// What stands between ```sh and ```, or another language's marks, wherever it is indented to.
  private static func blocks(of language: String, in text: String) -> [String] {
    text.matches(of: /(?s)```([a-z]+)\n(.*?)```/)
      .filter { $0.output.1 == language }.map { String($0.output.2) }
  }

  /// Whole lines that call `patentflow`, with single blanks.
  var commands: [String] {
    lines.filter { $0.hasPrefix("patentflow ") || $0.hasPrefix(".build/debug/patentflow ") }
      .map { $0.split(separator: " ").joined(separator: " ") }
  }

  /// Lines of a script that give a variable its value.
  var assignments: [String] {
    lines.filter { $0.firstMatch(of: /^[a-z]+=\S+$/) != nil }
  }
}

extension Buyer {
  /// Makes the folder look like the project's root after its build.
  fileprivate func settle() throws {
    let files = FileManager.default
    try files.createDirectory(at: file(".build"), withIntermediateDirectories: true)
    try files.createSymbolicLink(
      at: file(".build/debug"),
      withDestinationURL: Program.patentflow.deletingLastPathComponent())
    try files.createSymbolicLink(
      at: file("pipelines"), withDestinationURL: Project.file("pipelines"))
  }
}
