import Extract
import PatentModel
package import Providers

extension Declaration {
  /// The keys of a file; what an operator is told has a list of its own.
  package static let settings = [
    Setting("version", .whole(1...1), "the form of this file", isRequired: true),
    Setting(
      "name", .text("my-patents"), "the pipeline's name, as `runs` shows it", isRequired: true),
    Setting("input", .group(Input.settings), "what the list holds", isRequired: true),
    Setting(
      "providers", .group(providerKinds.map(\.setting)),
      "how each provider may be called, and what that costs"),
    Setting(
      "stages", .list(.group(Stage.settings)),
      "steps, each behind those that it reads from", isRequired: true),
  ]
}

extension Declaration.Input {
  package static let settings = [
    Setting(
      "kind", .words(of: InputRow.Kind.self),
      "what the values are: companies (full name, credit code, registration number or KeyNo), "
        + "publication numbers (or Zhihuiya's patent ids) or application numbers", isRequired: true),
    Setting(
      "column", .column,
      "a header, or a number from 1; left out, the column is found by its header"),
    Setting(
      "encoding", .wordInAnyCase(InputSettings.encodings.map(\.name)),
      "the encoding of the file; left out, it is found", standard: "auto"),
    Setting(
      "delimiter", .word(InputSettings.delimiters.map(\.name)),
      "what separates columns; left out, it is found", standard: "auto"),
    Setting("header", .flag, "whether the first line names the columns", standard: "true"),
    Setting(
      "split", .text(";"),
      "the one character that separates several values in a cell; left out, such a row is rejected"),
    Setting(
      "shard", .text("2/5"), "which rows are read, such as the second of five shards; left out, all"
    ),
  ]
}

extension Declaration.Stage {
  package static let settings = [
    Setting(
      "name", .text("search"),
      "what other stages and `--from` call it; once in a file, and not `input`",
      isRequired: true),
    Setting("extract", .word(names(of: .extract)), "an operator that buys; costs money"),
    Setting(
      "transform", .word(names(of: .transform)),
      "an operator that makes entities of what was bought; free"),
    Setting("load", .word(names(of: .load)), "an operator that writes files; free"),
    Setting(
      "from", .oneOrMany(.text("input")),
      "`input`, or the stages that it reads from: extract reads from the input or from extract, "
        + "transform from extract, load from one transform", isRequired: true),
    Setting("options", .options, "what the operator is told, by its own keys"),
    Setting(
      "max_age", .duration,
      "how old an archived answer may be to be used again; left out, as `--max-age` says"),
    Setting(
      "priority", .words(of: Priority.self),
      "what is bought first where a quota does not suffice; with it the stage waits until all that it "
        + "may buy is known; left out, what comes first"),
  ]

  private static func names(of role: Role) -> [String] {
    operators.filter { $0.role == role }.map { $0.name }
  }
}
