import Providers

extension Setting {
  /// What a JSON Schema says of the key's value.
  var schema: SchemaValue {
    let end = standard.map { "; default: \($0)" } ?? ""
    return form.schema.adding(["description": .text(meaning + end)])
  }
}

extension SchemaValue {
  /// A mapping with these keys and no others.
  static func group(_ settings: [Setting]) -> Self {
    let properties = settings.map { ($0.name, $0.schema) }
    let required = settings.filter(\.isRequired).map(\.name)
    return SchemaValue.object([
      "type": "object", "additionalProperties": false,
      "properties": .object(Dictionary(properties) { first, _ in first }),
    ]).adding(required.isEmpty ? [:] : ["required": .texts(required)])
  }
}

extension Setting.Form {
  fileprivate var schema: SchemaValue {
    switch self {
    case .text(let example): ["type": ["string", "number"], "examples": [.text(example)]]
    case .date: ["type": ["string", "number"], "examples": ["2026-01-31"]]
    case .column: ["type": ["string", "integer"], "examples": ["企业名称", 1]]
    case .whole(let range):
      [
        "type": "integer", "minimum": .number(range.lowerBound),
        "maximum": .number(range.upperBound),
      ]
    case .amount: ["type": "number", "minimum": 0]
    case .flag: ["type": "boolean"]
    case .word(let words): ["enum": .texts(words)]
    case .wordInAnyCase(let words):
      ["anyOf": .list([["enum": .texts(words)], ["pattern": .text(Self.pattern(of: words))]])]
    case .duration:
      [
        "type": "string", "pattern": "^[0-9]{1,9}(ms|s|min|h|d)$",
        "examples": ["30s", "2h", "30d"],
      ]
    case .rate:
      ["type": "string", "pattern": "^[0-9]{1,10}/(s|min|h)$", "examples": ["2/s", "30/min"]]
    case .list(let form): ["type": "array", "items": form.schema]
    case .oneOrMany(let form):
      ["anyOf": .list([form.schema, ["type": "array", "items": form.schema]])]
    case .group(let settings): .group(settings)
    case .options: ["type": "object"]
    case .named(nil, let form): ["type": "object", "additionalProperties": form.schema]
    case .named(let names?, let form):
      [
        "type": "object", "additionalProperties": false,
        "properties": .object(Dictionary(names.map { ($0, form.schema) }) { first, _ in first }),
      ]
    }
  }

  /// A regular expression for words in any case; JSON Schema knows no other way to ask for that.
  private static func pattern(of words: [String]) -> String {
    let spelled = words.map { word in
      word.map { $0.isLetter ? "[\($0.uppercased())\($0.lowercased())]" : "\($0)" }.joined()
    }
    return "^(\(spelled.joined(separator: "|")))$"
  }
}
