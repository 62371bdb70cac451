import ArgumentParser
import Extract
import Pipeline

/// How the list is read, where its file or the pipeline does not say it.
struct ListOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The column that holds the values: its header, or its number from 1.", valueName: "column"))
  var column: String?

  @Option(
    help: ArgumentHelp(
      "auto, utf-8, gb18030 (also gbk), utf-16, utf-16le or utf-16be.", valueName: "encoding"))
  var encoding: String?

  @Option(help: ArgumentHelp("auto, comma, semicolon or tab.", valueName: "delimiter"))
  var delimiter: String?

  @Flag(help: "The first line is a value, and names no columns.")
  var noHeader = false

  @Option(
    help: ArgumentHelp(
      "What separates several values in one cell; else such a row is rejected.",
      valueName: "character"))
  var split: String?

  @Option(
    help: ArgumentHelp(
      "Read one of N parts of the list, which share no value: 1/3 on one machine, 2/3 on the next.",
      valueName: "K/N"))
  var shard: String?

  /// The options that were given, as words of a command line.
  var words: [String] {
    let given = [
      ("--column", column), ("--encoding", encoding), ("--delimiter", delimiter),
      ("--split", split), ("--shard", shard),
    ]
    return given.flatMap { name, value in value.map { [name, $0] } ?? [] }
      + (noHeader ? ["--no-header"] : [])
  }

  /// The same, as values of the pipeline.
  var texts: [String] {
    let given = [
      ("column", column), ("encoding", encoding), ("delimiter", delimiter), ("split", split),
      ("shard", shard),
    ]
    return given.compactMap { name, value in value.map { "input.\(name)=\($0.quotedForYAML)" } }
      + (noHeader ? ["input.header=false"] : [])
  }

  var overrides: [Override] { texts.compactMap(Override.init) }
}

extension String {
  /// As YAML takes it for a text, whatever it holds.
  fileprivate var quotedForYAML: String {
    "'" + replacing("'", with: "''") + "'"
  }
}
