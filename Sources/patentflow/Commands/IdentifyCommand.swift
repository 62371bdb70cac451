import ArgumentParser
import ByteFormats
import PatentModel

/// `patentflow identify`.
struct IdentifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "identify",
    abstract: "Says what a number, a code or a name is, one JSON line each. Sends nothing.",
    discussion: """
      A wrong check digit is a warning and is never repaired: what was written is what is meant. \
      Without --as the kind is guessed from the value; in a list its column decides.

        patentflow identify 'ZL 2021 1 1250145.3' CN114154014A --as application
      """)

  @Argument(help: "The values; quote those with blanks.")
  var values: [String]

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "What the values are: application, publication, credit-code, registration-number or company.",
      valueName: "kind"))
  var kind: Identification.Kind?

  func run() {
    for value in values {
      let found =
        kind.map { Identification(value, as: $0) } ?? Identification(guessing: value)
      Console.result(found.line(of: value))
    }
  }
}

extension Identification.Kind: ExpressibleByArgument {}

extension Identification {
  /// The keys of the contract in its order, and `reason`.
  fileprivate func line(of input: String) -> String {
    var json = JSONWriter()
    json.beginObject()
    for (name, text) in [
      ("input", input), ("kind", kind.rawValue), ("canonical", canonical),
      ("patent_id", patentID), ("docdb", docdb), ("kind_code", kindCode), ("name", name),
    ] {
      json.name(name)
      json.string(text)
    }
    json.name("valid")
    json.bool(isValid)
    json.name("warnings")
    json.beginArray()
    for warning in warnings.map(\.rawValue).sorted() { json.string(warning) }
    json.endArray()
    json.name("reason")
    json.string(reason)
    json.endObject()
    return json.text
  }
}
