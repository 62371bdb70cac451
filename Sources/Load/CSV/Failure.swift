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
  package let remedy: String

  package init(
    line: Int?, value: String, stage: String, provider: String?, code: String?, reason: String,
    remedy: String
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
  static let columns = ["line", "value", "stage", "provider", "code", "reason", "remedy"]

  var fields: [String?] {
    [line.map(String.init), value, stage, provider, code, reason, remedy]
  }
}
