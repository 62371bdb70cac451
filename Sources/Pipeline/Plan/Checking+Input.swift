import ByteFormats
package import Extract
import PatentModel

extension Checking {
  /// How the list is to be read; nil when not even its kind is known.
  mutating func input() -> InputSettings? {
    let input = file.declaration.input
    guard let kind = InputRow.Kind(rawValue: input.kind) else {
      let known = InputRow.Kind.allCases.map(\.rawValue)
      fault(
        at: "input.kind", "“\(input.kind)” is no kind of input",
        Spelling.hint(for: input.kind, among: known))
      return nil
    }
    var settings = InputSettings(kind: kind)
    settings.column = input.column
    settings.encoding = encoding(input.encoding)
    settings.delimiter = delimiter(input.delimiter)
    settings.hasHeader = input.header ?? true
    settings.separator = separator(input.split)
    settings.shard = shard(input.shard)
    return settings
  }

  private mutating func encoding(_ name: String?) -> TextEncoding? {
    guard let name = name?.lowercased() else { return nil }
    if let known = InputSettings.encodings.first(where: { $0.name == name }) {
      return known.encoding
    }
    fault(
      at: "input.encoding", "“\(name)” is no encoding that can be read",
      Spelling.hint(for: name, among: InputSettings.encodings.map(\.name)))
    return nil
  }

  private mutating func delimiter(_ name: String?) -> UInt8? {
    guard let name else { return nil }
    if let known = InputSettings.delimiters.first(where: { $0.name == name }) {
      return known.delimiter
    }
    fault(
      at: "input.delimiter", "“\(name)” is no delimiter", "Write auto, comma, semicolon or tab.")
    return nil
  }

  private mutating func separator(_ text: String?) -> String? {
    guard let text, text.unicodeScalars.count != 1 else { return text }
    fault(at: "input.split", "“\(text)” is not one character", "Write one, such as \";\".")
    return nil
  }

  private mutating func shard(_ text: String?) -> Portion? {
    guard let text else { return nil }
    if let shard = Portion(reading: text) { return shard }
    fault(
      at: "input.shard", "“\(text)” is no shard", "Write 1/3, 2/3 and 3/3 for a list in three.")
    return nil
  }
}

extension Plan {
  /// How a list is read for which there is no pipeline.
  ///
  /// - Parameters:
  ///   - kind: What its values are.
  ///   - overrides: What else is set, as of a pipeline: `input.column=2`.
  /// - Returns: The same settings as those of such a pipeline.
  /// - Throws: ``DeclarationFaults``.
  package static func input(kind: String, overrides: [Override]) throws -> InputSettings {
    let file = try PipelineFile(
      "{ version: 1, name: input, input: { kind: \(kind) }, stages: [] }", file: "input",
      overrides: overrides)
    var checking = Checking(file)
    let settings = checking.input()
    guard checking.faults.isEmpty, let settings else { throw DeclarationFaults(checking.faults) }
    return settings
  }
}
