/// A 统一社会信用代码, the eighteen characters that identify a Chinese organisation since 2015.
public struct CreditCode: Hashable, Sendable {
  /// How far a code can be trusted.
  ///
  /// Only `malformed` is no code at all.
  public enum State: String, Sendable, CaseIterable {
    case valid
    /// The check character is wrong, as in some genuine codes of the pilot phase.
    case checkMismatch = "check_mismatch"
    case malformed
    /// Well formed, and yet invented to fill a field.
    case placeholder
  }

  /// The code in upper case without blanks.
  public let code: String
  /// Whether it has the form and the check character of a code.
  public let state: State

  /// Reads a code from a field that should hold one.
  ///
  /// - Returns: nil for an empty or masked field. Any other text is kept, if need be as `malformed`.
  public init?(_ text: String) {
    let bytes = IdentifierText.cleaned(text)
    guard !bytes.isEmpty, !Masking.isMasked(text) else { return nil }
    self.init(cleaned: bytes)
  }

  init(cleaned bytes: [UInt8]) {
    code = String(decoding: bytes, as: UTF8.self)
    if !Self.isWellFormed(bytes) {
      state = .malformed
    } else if Self.placeholders.contains(code) {
      state = .placeholder
    } else {
      state = Self.checkCharacter(of: bytes) == bytes[17] ? .valid : .checkMismatch
    }
  }

  /// The organisation code within, positions 9 to 17; nil when malformed.
  public var organizationCode: String? {
    state == .malformed ? nil : String(ascii: code.utf8.dropFirst(8).prefix(9))
  }

  /// The doubts about this code.
  public var flags: [QualityFlag] {
    switch state {
    case .valid: []
    case .checkMismatch: [.usccCheckMismatch]
    case .placeholder: [.usccPlaceholder]
    case .malformed: [.unparsedValue]
    }
  }
}

extension CreditCode {
  /// The thirty-one characters of GB 32100-2015, by value: no I, O, S, V or Z.
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

  /// Codes that pass the check and belong to nobody.
  private static let placeholders: Set<String> = ["123456789012345678", "000000000000000000"]

  /// Checks `[1-9ANY][1-59]\d{6}`, eight characters of the alphabet, `[0-9X]`, one more.
  private static func isWellFormed(_ bytes: [UInt8]) -> Bool {
    guard bytes.count == 18 else { return false }
    let (authority, kind, last) = (bytes[0], bytes[1], bytes[16])
    guard "123456789ANY".utf8.contains(authority), "123459".utf8.contains(kind),
      last.isDigit || last == UInt8(ascii: "X")
    else { return false }
    return bytes[2..<8].allSatisfy(\.isDigit) && bytes[8...].allSatisfy(alphabet.contains)
  }

  /// Computes the last character from the first seventeen: weights 3 to the power of 0 to 16.
  private static func checkCharacter(of bytes: [UInt8]) -> UInt8 {
    var sum = 0
    var weight = 1
    for byte in bytes.prefix(17) {
      sum += (alphabet.firstIndex(of: byte) ?? 0) * weight
      weight = weight * 3 % 31
    }
    return alphabet[(31 - sum % 31) % 31]
  }

  /// True when the organisation code agrees with its own check character; nil when malformed.
  ///
  /// GB 11714: weights 3 7 9 10 5 8 4 2 over the first eight, 11 minus the sum modulo 11, with `X`
  /// for 10 and 0 for 11.
  package var hasSoundOrganizationCode: Bool? {
    guard let organizationCode else { return nil }
    let characters = Array(organizationCode.utf8)
    let values = characters.map { $0.isDigit ? $0.digitValue : Int($0) - 55 }
    let sum = zip(values, [3, 7, 9, 10, 5, 8, 4, 2]).reduce(0) { $0 + $1.0 * $1.1 }
    let check = (11 - sum % 11) % 11
    return characters[8] == (check == 10 ? UInt8(ascii: "X") : UInt8(ascii: "0") + UInt8(check))
  }

  /// True when text that might as well be a name was surely meant as a code: eighteen letters and
  /// digits with a district number in the third to the eighth place.
  static func resembles(_ bytes: [UInt8]) -> Bool {
    bytes.count == 18 && bytes.allSatisfy { $0.isDigit || $0.isUppercaseLetter }
      && bytes[2..<8].allSatisfy(\.isDigit)
  }
}
