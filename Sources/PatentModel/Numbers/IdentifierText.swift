/// A number as somebody typed it, reduced to what identifies: section 3.1 of the canonical model.
///
/// Invisible characters, white space, labels and the prefixes `CN` and `ZL` are gone; full-width
/// forms, dashes, dots and lower case are made uniform. Never meant for prose.
struct IdentifierText {
  /// What is left, in UTF-8 with ASCII letters in upper case.
  private(set) var bytes: ArraySlice<UInt8>
  /// True when the prefix `CN` or `ZL` stood in front.
  private(set) var isMarkedChinese = false

  init(_ text: String) {
    bytes = Self.cleaned(text)[...]
    dropLabelsAndPrefixes()
  }

  /// Steps 1 to 5 of the cleaning: the whole text in its uniform spelling.
  static func cleaned(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      guard byte < 0x80 else { return cleanedUnicode(text) }
      if !byte.isBlank { result.append(byte.uppercased) }
    }
    return result
  }

  private static func cleanedUnicode(_ text: String) -> [UInt8] {
    var result = String.UnicodeScalarView()
    for scalar in text.visibleForm.unicodeScalars where !scalar.isBlank {
      result.append(uniform(scalar))
    }
    return String(result).utf8.map(\.uppercased)
  }

  /// One dash for all dashes, one dot for all dots.
  private static func uniform(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FE63}", "\u{FF0D}": "-"
    case "·", "・", "。", "•", "∙", "⋅": "."
    default: scalar
    }
  }

  /// Drops what may stand in front of a number, in any order and as often as it does.
  private mutating func dropLabelsAndPrefixes() {
    while true {
      bytes = bytes.drop { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
      if bytes.starts(with: "CN".utf8) || bytes.starts(with: "ZL".utf8) {
        bytes = bytes.dropFirst(2)
        isMarkedChinese = true
      } else if let label = leadingLabel {
        bytes = bytes.dropFirst(label.utf8.count)
        if bytes.first == UInt8(ascii: ":") { bytes = bytes.dropFirst() }
      } else {
        return
      }
    }
  }

  private var leadingLabel: String? {
    guard let first = bytes.first, first >= 0x80 else { return nil }
    return Self.labels.first { bytes.starts(with: $0.utf8) }
  }

  private static let labels = [
    "申请号", "专利号", "公开号", "公告号", "申请公布号", "授权公告号", "申请(专利)号", "公开(公告)号",
  ]

  /// True when another country's two letters stand where a Chinese number has its digits.
  var looksForeign: Bool {
    !isMarkedChinese && bytes.prefix(2).allSatisfy(\.isUppercaseLetter)
      && bytes.contains(where: \.isDigit) && bytes.allSatisfy { $0 < 0x80 }
  }
}
