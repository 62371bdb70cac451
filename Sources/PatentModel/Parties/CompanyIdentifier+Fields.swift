// Identifiers from fields that say what they hold, as records of companies have them.
extension CompanyIdentifier {
  /// How surely an identifier tells companies apart, the surest first.
  package enum Kind: Int, Hashable, Sendable, CaseIterable, Comparable {
    case creditCode, registrationNumber, keyNo, name

    /// True for the surer kind first.
    package static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
  }

  /// What it is.
  package var kind: Kind {
    switch self {
    case .creditCode: .creditCode
    case .registrationNumber: .registrationNumber
    case .keyNo: .keyNo
    case .name: .name
    }
  }

  /// False for a credit code that anybody might have written: malformed, or a placeholder.
  package var isTelling: Bool {
    guard case .creditCode(let code) = self else { return true }
    return code.state == .valid || code.state == .checkMismatch
  }

  /// Reads a field for credit codes.
  ///
  /// - Returns: nil for a text that tells nobody apart.
  package init?(creditCode text: String) {
    guard let code = CreditCode(text) else { return nil }
    self = .creditCode(code)
    guard isTelling else { return nil }
  }

  /// Reads a field for keys of 企查查, which are taken as they are but for case and blanks.
  ///
  /// - Returns: nil for an empty or masked field.
  package init?(keyNo text: String) {
    let bytes = IdentifierText.cleaned(text)
    guard !bytes.isEmpty, !Masking.isMasked(text) else { return nil }
    self = .keyNo(String(decoding: bytes, as: UTF8.self).lowercased())
  }

  /// Reads a field for names.
  ///
  /// - Returns: nil for an empty or masked field, and for a single character.
  package init?(name text: String) {
    let name = CompanyName(text)
    guard name.name.count >= 2, !Masking.isMasked(text) else { return nil }
    self = .name(name)
  }
}
