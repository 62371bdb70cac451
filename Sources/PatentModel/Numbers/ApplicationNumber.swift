/// The number that the Chinese office gives an application, in the short form of 1985–2003 or the
/// long one since.
///
/// Two numbers are equal when their bodies are: a missing or wrong check digit never makes two
/// applications of one.
public struct ApplicationNumber: Sendable {
  /// Whether the check digit was there, and whether it was right.
  public enum CheckDigitState: String, Sendable, CaseIterable {
    case printed
    case computed
    case mismatch
  }

  /// Year, type digit and serial number as one number: twelve digits, or eight for the short form.
  let body: UInt64
  /// The check digit as printed, else as computed; ASCII.
  package let checkDigit: UInt8
  /// Where the check digit comes from.
  public let checkDigitState: CheckDigitState
  let hasLegacyPrefix: Bool
  let hasKindSuffix: Bool

  /// The year in the number: that of receipt, for divisional and PCT applications too.
  public let year: Int
  /// What the digit after the year says: 1, 2, 3, or 8 and 9 for PCT national phases.
  package let typeDigit: Int
  /// The right that the type digit asks for.
  public let patentType: PatentType
}

extension ApplicationNumber {
  private var digits: String { String(body, width: body < 100_000_000 ? 8 : 12) }

  /// Country and body, as in `CN202111250145`: the key of the application in every table.
  public var id: String { "CN" + digits }

  /// The number with its check digit, as in `CN202111250145.3`.
  public var canonical: String {
    var text = id
    text.append(".")
    text.unicodeScalars.append(Unicode.Scalar(checkDigit))
    return text
  }

  /// The number as DOCDB writes it, as in `CN-202111250145-A`.
  public var docdb: String { "CN-" + digits + "-" + kindCode }

  /// A, U or F: the application kind of DOCDB.
  public var kindCode: String { patentType.applicationKind }

  /// True when the application came to China by way of the PCT.
  public var isPCTNationalPhase: Bool { typeDigit >= 8 }

  /// The doubts that reading the number raised.
  public var flags: [QualityFlag] {
    var flags: [QualityFlag] = []
    switch checkDigitState {
    case .printed: break
    case .computed: flags.append(.checkDigitComputed)
    case .mismatch: flags.append(.checkDigitMismatch)
    }
    if hasKindSuffix { flags.append(.kindSuffixOnApplication) }
    if hasLegacyPrefix { flags.append(.legacyPrefixLetter) }
    return flags
  }

  /// Computes the check digit of a body given in ASCII digits.
  ///
  /// Weights 2 to 9, repeated from the left; the sum modulo 11, with `X` for 10. From the office's
  /// standard on application numbers.
  ///
  /// - Returns: An ASCII digit or `X`.
  package static func checkDigit(ofBody body: some Sequence<UInt8>) -> UInt8 {
    var sum = 0
    var weight = 2
    for byte in body {
      sum += byte.digitValue * weight
      weight = weight == 9 ? 2 : weight + 1
    }
    let remainder = sum % 11
    return remainder == 10 ? UInt8(ascii: "X") : UInt8(ascii: "0") + UInt8(remainder)
  }
}

extension ApplicationNumber: Hashable {
  /// Compares the bodies alone.
  public static func == (one: Self, other: Self) -> Bool { one.body == other.body }

  /// Hashes the body alone.
  public func hash(into hasher: inout Hasher) { hasher.combine(body) }
}

extension ApplicationNumber: CustomStringConvertible {
  /// The canonical spelling.
  public var description: String { canonical }
}
