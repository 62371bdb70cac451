import ByteFormats
import PatentModel

extension InputRow {
  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.name("input")
    json.string(inputName)
    json.name("line")
    json.integer(line)
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
  }
}
