import Foundation

/// A text of the project that shows commands.
struct Document {
  /// Its lines, those joined that end in a backslash, without indentation or comment mark.
  private let lines: [String]
  private let text: String
  /// What stands in its blocks of shell commands.
  let shell: [String]
  /// What stands in its blocks of SQL.
  let queries: [String]

  /// What stands in its blocks that name a file behind their language, by that name.
  let files: [String: String]

  init(_ path: String) throws {
    let written = try Project.text(path)
    let named = written.matches(of: /(?s)```[a-z]+ (\S+)\n(.*?)```/)
    files = Dictionary(named.map { (String($0.output.1), String($0.output.2)) }) { $1 }
    let text = written.replacing("\\\n", with: "")
    self.text = text
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

  /// What stands in its blocks of one language.
  func blocks(of language: String) -> [String] { Self.blocks(of: language, in: text) }

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
  func settle() throws {
    let files = FileManager.default
    try files.createDirectory(at: file(".build"), withIntermediateDirectories: true)
    try files.createSymbolicLink(
      at: file(".build/debug"),
      withDestinationURL: Program.patentflow.deletingLastPathComponent())
    try files.createSymbolicLink(
      at: file("pipelines"), withDestinationURL: Project.file("pipelines"))
  }
}
