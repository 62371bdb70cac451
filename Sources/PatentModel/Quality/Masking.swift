/// Recognises values that stand where a value would be: blacked out, or a word for "none".
///
/// Such a value is NULL with flag ``QualityFlag/maskedValue``; it never wins against a real one.
package enum Masking {
  /// True for a value of only `x`, `X`, `×`, `*`, `＊`, or of only dashes, and for 无, 暂无, `N/A`,
  /// `null`.
  ///
  /// White space does not count, nor does the case of letters or what cannot be seen. An empty value is
  /// missing rather than masked.
  package static func isMasked(_ text: String) -> Bool {
    guard mayBeMasked(text.utf8) else { return false }
    let scalars = text.visibleForm.unicodeScalars.filter { !$0.isBlank }
    guard !scalars.isEmpty else { return false }
    return scalars.allSatisfy(isBlackout) || scalars.allSatisfy(isDash)
      || words.contains(String(String.UnicodeScalarView(scalars)).lowercased())
  }

  /// True for a file name whose stem is masked, such as `xxxxxxxxxxx.jpg`: there is no such image.
  package static func isMaskedFileName(_ name: String) -> Bool {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return isMasked(name) }
    return isMasked(String(name[..<dot]))
  }

  private static let words: Set<String> = ["无", "暂无", "n/a", "null"]

  /// Rules out nearly every real value by its first character.
  private static func mayBeMasked(_ text: String.UTF8View) -> Bool {
    guard let first = text.first else { return false }
    return switch first {
    case UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "*"), UInt8(ascii: "-"),
      UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: " "), 0x09...0x0D:
      true
    // 无 and 暂.
    case 0xE6: text.starts(with: [0xE6, 0x97, 0xA0]) || text.starts(with: [0xE6, 0x9A, 0x82])
    case 0xE4...0xE9: false
    case 0x80...: true
    default: false
    }
  }

  private static func isBlackout(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "x", "X", "×", "*": true
    default: false
    }
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "\u{2010}"..."\u{2015}", "\u{2212}": true
    default: false
    }
  }
}
