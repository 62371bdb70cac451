/// A share of a hundred as an annual report writes it: `99.5%`.
package struct Percentage: Hashable, Sendable {
  /// 1 for all of it.
  package let ratio: Double

  /// Reads a number before a sign of per cent.
  ///
  /// - Returns: nil for anything else, a bare number included.
  package init?(reading text: String) {
    let bytes = IdentifierText.cleaned(text)
    guard bytes.last == UInt8(ascii: "%"), let number = DecimalText(bytes.dropLast()) else {
      return nil
    }
    ratio = number.hundredth
  }
}

/// A number of things as an annual report writes it: `566件`.
package struct ItemCount: Hashable, Sendable {
  /// How many.
  package let count: Int

  /// Reads a whole number, with or without 件 behind it.
  ///
  /// - Returns: nil for anything else.
  package init?(reading text: String) {
    var bytes = IdentifierText.cleaned(text).filter { $0 != UInt8(ascii: ",") }[...]
    let unit = Array("件".utf8)
    if bytes.suffix(unit.count).elementsEqual(unit) { bytes = bytes.dropLast(unit.count) }
    guard bytes.allSatisfy(\.isDigit), let count = Int(String(ascii: bytes)) else { return nil }
    self.count = count
  }
}
