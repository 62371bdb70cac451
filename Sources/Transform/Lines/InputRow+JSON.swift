import ByteFormats
import PatentModel

extension InputRow {
  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.name("input")
    json.string(inputName)
    json.name("line")
    json.integer(line)
    json.name("part")
    json.integer(part)
    json.name("kind")
    json.string(kind.rawValue)
    json.name("raw")
    json.string(rawValue)
    json.name("normalized")
    json.string(normalizedValue)
    json.name("state")
    json.string(state.rawValue)
    json.name("reason")
    json.string(reason)
    json.name("duplicate_of")
    json.integer(duplicateOfLine)
    json.name("warnings")
    json.strings(warnings.map(\.rawValue))
    json.name("extra")
    if let extra { json.raw(extra.utf8) } else { json.null() }
    json.endObject()
  }

  init?(_ json: JSONValue) {
    guard let line = json["line"]?.integer,
      let kind = json["kind"]?.string.flatMap(InputRow.Kind.init(rawValue:)),
      let state = json["state"]?.string.flatMap(InputRow.State.init(rawValue:))
    else { return nil }
    self.init(
      line: line, kind: kind, rawValue: json["raw"]?.string,
      normalizedValue: json["normalized"]?.string, state: state, reason: json["reason"]?.string,
      duplicateOfLine: json["duplicate_of"]?.integer)
    inputName = json["input"]?.string ?? ""
    part = json["part"]?.integer ?? 1
    warnings = json["warnings"]?.warnings ?? []
    extra = json["extra"]?.objectText
  }
}

extension JSONValue {
  /// An array of the names of flags.
  var warnings: [QualityFlag] {
    elements.compactMap { $0.string.flatMap(QualityFlag.init(rawValue:)) }
  }

  /// The text of an object; nil for anything else.
  var objectText: String? {
    guard kind == .object else { return nil }
    var json = JSONWriter()
    json.value(self)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
