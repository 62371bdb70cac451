import ArgumentParser
import Foundation
import Pipeline

/// `patentflow schema`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of pipeline files, by which an editor completes them.",
    discussion: """
      A YAML language server reads it when a pipeline file begins with

        # yaml-language-server: $schema=pipeline.schema.json

      and the schema lies beside the file: patentflow schema >pipeline.schema.json
      """)

  @Flag(help: "Print the same as a page for people.")
  var markdown = false

  func run() throws {
    let text = markdown ? PipelineReference.text : try PipelineSchema.text()
    Console.result(text.trimmingCharacters(in: .newlines))
  }
}
