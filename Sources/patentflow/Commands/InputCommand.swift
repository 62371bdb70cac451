import ArgumentParser
import ByteFormats
import Extract
import Foundation
import Load
import PatentModel
import Pipeline
import Transform
import Workspace

/// `patentflow input`.
struct InputCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "input",
    abstract: "Shows each row of a list as a pipeline reads it, one JSON line each. Sends nothing.",
    discussion: """
      A row to be asked for is pending; any other has a reason, and a rejected one a message that says \
      what to do. column_number is where the value begins in its line, extra what stands in the other \
      columns.

      Without --kind and --pipeline the kind is that whose headers the list has.

        patentflow input samples/companies.csv
        patentflow input - --kind publication --no-header <numbers.txt
      """)

  @Argument(
    help: ArgumentHelp("The list: CSV, also as .gz; - for standard input.", valueName: "file"),
    completion: .file())
  var file: String

  @Option(help: "What the values are: company, publication or application.")
  var kind: InputRow.Kind?

  @Option(
    help: ArgumentHelp("The pipeline that would read it.", valueName: "file"),
    completion: .pipelineFile)
  var pipeline: String?

  @OptionGroup var list: ListOptions
  @OptionGroup var speech: LanguageOptions

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  func run() async throws {
    let output = try StandardOutput()
    let name = RunOrder(pipeline: "", input: file, output: "").inputName
    var lines = JSONWriter()
    let report = try await InputReading(file, by: try settings(), into: nil).read { rows in
      lines.removeAll()
      for row in rows {
        row.writeWithRemark(to: &lines, inputName: name)
        lines.delimiter(UInt8(ascii: "\n"))
      }
      try output.write(lines.bytes)
    }
    try output.flush()
    guard !quiet else { return }
    let found = report.finding.words + ["; ", "；"] + report.counts.sentence
    Console.error("\(name): \(found[speech.language])")
  }

  private func settings() throws -> InputSettings {
    if let pipeline {
      let file = try PipelineFile(at: URL(filePath: pipeline), overrides: list.overrides)
      return try Plan(file).input
    }
    var settings = try Plan.input(
      kind: (kind ?? .company).rawValue, overrides: list.overrides)
    settings.findsKind = kind == nil
    return settings
  }
}

extension InputRow {
  fileprivate func writeWithRemark(to json: inout JSONWriter, inputName: String) {
    write(to: &json, inputName: inputName) { json in
      json.name("column_number")
      json.integer(column)
      json.name("message")
      json.string(state == .rejected ? InputRemark(self).sentence.english : nil)
    }
  }
}

extension InputRow.Kind: ExpressibleByArgument {}
