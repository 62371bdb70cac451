import Foundation
import Yams

/// As much of JSON Schema (draft 7) as the schema of pipeline files uses; a word that it does not know is a
/// fault, so that nothing goes unlooked at.
struct SchemaCheck {
  let schema: Node

  init(_ text: String) throws { schema = try Yams.compose(yaml: text) ?? Node("") }

  /// What is wrong with a pipeline's text, each with its place; empty when nothing is.
  func faults(in text: String) throws -> [String] {
    faults(of: try Yams.compose(yaml: text) ?? Node(""), by: schema, at: "")
  }

  private func faults(of value: Node, by schema: Node, at path: String) -> [String] {
    (schema.mapping.map(Array.init) ?? []).flatMap { word, rule in
      faults(of: value, by: word.string ?? "", rule, in: schema, at: path)
    }
  }

  private func faults(
    of value: Node, by word: String, _ rule: Node, in schema: Node, at path: String
  ) -> [String] {
    func check(_ holds: Bool) -> [String] { holds ? [] : ["\(path): \(word)"] }
    func ends(_ rules: Node) -> [Bool] {
      rules.array().map { faults(of: value, by: $0, at: path).isEmpty }
    }
    switch word {
    case "$schema", "title", "description", "examples", "then": return []
    case "type": return check(rule.texts.contains { value.is(a: $0) })
    case "enum": return check(rule.texts.contains(value.string ?? ""))
    case "const": return check(rule.string == value.string)
    case "minimum": return check(value.float.map { $0 >= rule.float ?? 0 } ?? true)
    case "maximum": return check(value.float.map { $0 <= rule.float ?? 0 } ?? true)
    case "pattern":
      let found = value.string?.range(of: rule.string ?? "", options: .regularExpression)
      return check(value.string == nil || found != nil)
    case "required": return check(rule.texts.allSatisfy { value.mapping?[Node($0)] != nil })
    case "properties":
      return value.pairs.flatMap { key, inner in
        rule[key].map { faults(of: inner, by: $0, at: "\(path).\(key)") } ?? []
      }
    case "additionalProperties":
      let others = value.pairs.filter { schema["properties"]?[$0.key] == nil }
      guard rule.bool == nil else { return others.map { "\(path).\($0.key): unknown" } }
      return others.flatMap { faults(of: $0.value, by: rule, at: "\(path).\($0.key)") }
    case "items":
      return (value.sequence.map(Array.init) ?? []).enumerated().flatMap {
        faults(of: $1, by: rule, at: "\(path).\($0)")
      }
    case "anyOf": return check(ends(rule).contains(true))
    case "oneOf": return check(ends(rule).count { $0 } == 1)
    case "allOf": return rule.array().flatMap { faults(of: value, by: $0, at: path) }
    case "if":
      guard faults(of: value, by: rule, at: path).isEmpty, let then = schema["then"] else {
        return []
      }
      return faults(of: value, by: then, at: path)
    default: return ["\(path): the check does not know “\(word)”"]
    }
  }
}

extension Node {
  fileprivate var texts: [String] { string.map { [$0] } ?? array().compactMap(\.string) }

  fileprivate var pairs: [(key: String, value: Node)] {
    (mapping.map(Array.init) ?? []).map { ($0.key.string ?? "", $0.value) }
  }

  /// Whether it is of a type of JSON; YAML knows a number by the form of a plain text.
  fileprivate func `is`(a type: String) -> Bool {
    let isPlain = scalar.map { $0.style == .plain || $0.style == .any } ?? false
    switch type {
    case "object": return mapping != nil
    case "array": return sequence != nil
    case "boolean": return isPlain && bool != nil
    case "integer": return isPlain && int != nil
    case "number": return isPlain && float != nil
    case "string": return scalar != nil && !(isPlain && (float != nil || bool != nil))
    default: return false
    }
  }
}
