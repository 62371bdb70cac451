import Foundation
import Providers

/// The JSON Schema of pipeline files, by which an editor completes and checks them.
package enum PipelineSchema {
  /// The schema's text: sorted keys, indented, with a line end.
  ///
  /// - Throws: What the encoder says, which it never has reason to.
  package static func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(schema), as: UTF8.self) + "\n"
  }

  /// Draft 7, which editors know best.
  private static var schema: SchemaValue {
    SchemaValue.group(Declaration.settings).adding([
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": "A pipeline of patentflow",
      "properties": .object(properties),
    ])
  }

  private static var properties: [String: SchemaValue] {
    let settings = Declaration.settings.map { ($0.name, $0.schema) }
    return Dictionary(settings) { first, _ in first }.merging([
      "stages": ["type": "array", "items": stage]
    ]) { $1 }
  }

  /// Exactly one operator, which decides what the options may be.
  private static var stage: SchemaValue {
    SchemaValue.group(Declaration.Stage.settings).adding([
      "oneOf": .list(Role.allCases.map { ["required": [.text($0.rawValue)]] }),
      "allOf": .list(operators.map(options)),
    ])
  }

  private static func options(of type: any Operator.Type) -> SchemaValue {
    let role = type.role.rawValue
    return [
      "if": [
        "required": [.text(role)], "properties": .object([role: ["const": .text(type.name)]]),
      ],
      "then": [
        "properties": [
          "options": .group(type.settings).adding(["description": .text(type.summary)])
        ]
      ],
    ]
  }
}
