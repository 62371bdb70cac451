package import PatentModel

/// An input row or an item that was not obtained: a line of `failures.csv`.
package struct Failure: Hashable, Sendable {
  /// The physical line of the input, from 1; nil when no single row is at fault.
  package let line: Int?
  /// As it was read or asked for.
  package let value: String
  package let stage: String
  /// Nil when nobody was asked.
  package let provider: String?
  /// The provider's code, as received.
  package let code: String?
  /// One word of the model's closed list, such as `no_record`.
  package let reason: String
  /// What a person can do, as a sentence.
  package let remedy: Words

  package init(
    line: Int?, value: String, stage: String, provider: String?, code: String?, reason: String,
    remedy: Words
  ) {
    self.line = line
    self.value = value
    self.stage = stage
    self.provider = provider
    self.code = code
    self.reason = reason
    self.remedy = remedy
  }

  /// The header of the file.
  static let columns = schema.map(\.name)

  /// What each column says.
  static let schema = [
    field("line", .optional, type: "integer", en: "Physical line of the list, from 1", zh: "行号"),
    field("value", .optional, en: "As read, or as asked for", zh: "值"),
    field("stage", .required, en: "Stage of the pipeline", zh: "阶段"),
    field("provider", .optional, en: "Who was asked", zh: "数据源"),
    field("code", .optional, en: "The provider's code, as received", zh: "原始代码"),
    field("reason", .required, en: "Why it was not obtained", zh: "原因"),
    field("remedy", .required, en: "What to do", zh: "处理办法"),
  ]

  private enum Presence { case required, optional }

  private static func field(
    _ name: String, _ presence: Presence, type: String = "string", en meaning: String,
    zh chineseMeaning: String
  ) -> TableSchema.Field {
    TableSchema.Field(
      name: name, type: type, title: chineseMeaning, description: meaning,
      constraints: presence == .required ? .init(required: true) : nil)
  }

  func fields(in language: Language) -> [String?] {
    [line.map(String.init), value, stage, provider, code, reason, remedy[language]]
  }
}
