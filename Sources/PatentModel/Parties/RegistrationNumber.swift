/// A 注册号, the number of a company in the business register before credit codes.
package struct RegistrationNumber: Hashable, Sendable {
  /// How far a number can be trusted.
  package enum State: String, Sendable, CaseIterable {
    case valid
    /// Fifteen digits, of which the last is not the check digit of the others.
    case checkMismatch = "check_mismatch"
    /// An older number or text, used as it is.
    case opaque
  }

  /// The digits, or the text as tidied.
  package let number: String
  /// Whether it has the form and the check digit of fifteen digits.
  package let state: State

  /// Reads a number from a field that should hold one.
  ///
  /// - Returns: nil for an empty or masked field.
  package init?(_ text: String) {
    let bytes = IdentifierText.cleaned(text)
    guard !bytes.isEmpty, !Masking.isMasked(text) else { return nil }
    guard bytes.allSatisfy(\.isDigit) else {
      (number, state) = (CompanyName(text).name, .opaque)
      return
    }
    number = String(ascii: bytes)
    state = bytes.count != 15 ? .opaque : Self.isSound(bytes) ? .valid : .checkMismatch
  }

  /// Checks fifteen digits after GS 15-2006, which is ISO 7064 MOD 11,10.
  private static func isSound(_ digits: [UInt8]) -> Bool {
    var product = 10
    for digit in digits.dropLast() {
      let sum = (product + digit.digitValue) % 10
      product = 2 * (sum == 0 ? 10 : sum) % 11
    }
    return digits[14].digitValue == (11 - product) % 10
  }

  /// True when text that might as well be a name was surely meant as a number: fifteen or thirteen
  /// digits, or a text like 企合沪总字第012345号.
  static func resembles(_ bytes: [UInt8]) -> Bool {
    if bytes.allSatisfy(\.isDigit) { return bytes.count == 15 || bytes.count == 13 }
    guard let phrase = bytes.end(ofWord: Array("字第".utf8), from: 0) else { return false }
    return bytes.end(ofWord: Array("号".utf8), from: phrase) != nil
      && bytes.contains(where: \.isDigit)
  }
}
