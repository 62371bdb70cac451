import ArgumentParser
import Foundation
import Load

/// `patentflow tables`.
struct TablesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tables",
    abstract: "Prints what the tables of a dataset are, one JSON line each.",
    discussion: """
      For programs that make tables of patents.ndjson.gz and companies.ndjson.gz: a line of those is a \
      row of the table of that line_of; the tables that are nested_in it stand in it as arrays of rows, \
      under their names. Such a row leaves out what is from entity_id and entity_kind.

        patentflow tables | jq -r .name
      """)

  func run() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for table in TableDescription.all {
      Console.result(String(decoding: try encoder.encode(table), as: UTF8.self))
    }
  }
}
