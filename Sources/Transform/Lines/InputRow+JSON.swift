package import ByteFormats
package import PatentModel

// A row as the list was read, in the columns of `input_row`: as other tools get it, and as evidence.
extension InputRow {
  /// Writes one JSON object of the columns that are known before anything is asked, and what `more` adds.
  ///
  /// - Parameters:
  ///   - json: Where it goes.
  ///   - inputName: nil for the row's own.
  ///   - more: Writes further members.
  package func write(
    to json: inout JSONWriter, inputName: String? = nil,
    adding more: (inout JSONWriter) -> Void = { _ in }
  ) {
    json.beginObject()
    json.column("input_name", inputName ?? self.inputName)
    json.column("line_number", line)
    json.column("part_number", part)
    json.column("kind", kind.rawValue)
    json.column("raw_value", rawValue)
    json.column("normalized_value", normalizedValue)
    json.column("state", state.rawValue)
    json.column("reason", reason)
    json.column("duplicate_of_line", duplicateOfLine)
    json.column("warnings", list: warnings.map(\.rawValue).sorted())
    json.column("extra", json: extra)
    more(&json)
    json.endObject()
  }

  /// Reads such columns; nil for anything else.
  init?(_ json: JSONValue) {
    guard let line = json["line_number"]?.integer,
      let kind = json["kind"]?.string.flatMap(Kind.init(rawValue:)),
      let state = json["state"]?.string.flatMap(State.init(rawValue:))
    else { return nil }
    self.init(
      line: line, kind: kind, rawValue: json["raw_value"]?.string,
      normalizedValue: json["normalized_value"]?.string, state: state,
      reason: json["reason"]?.string, duplicateOfLine: json["duplicate_of_line"]?.integer)
    inputName = json["input_name"]?.string ?? ""
    part = json["part_number"]?.integer ?? 1
    warnings = json["warnings"]?.warnings ?? []
    extra = json["extra"]?.objectText
  }
}

extension JSONValue {
  /// An array of the names of flags.
  fileprivate var warnings: [QualityFlag] {
    elements.compactMap { $0.string.flatMap(QualityFlag.init(rawValue:)) }
  }

  /// The text of an object; nil for anything else.
  fileprivate var objectText: String? {
    guard kind == .object else { return nil }
    var json = JSONWriter()
    json.value(self)
    return json.text
  }
}
