extension ApplicationNumber {
  /// Reads the spelling of nearly all numbers: `CN`, twelve digits, and mostly a check digit behind a dot.
  ///
  /// - Returns: nil for any other spelling.
  init?(plain text: String) {
    let plain = text.utf8.withContiguousStorageIfAvailable { Self(plain: $0) }
    guard let number = plain ?? nil else { return nil }
    self = number
  }

  private init?(plain bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 14 || bytes.count == 16, bytes.starts(with: "CN"),
      bytes[2..<14].allSatisfy(\.isDigit),
      let type = PatentType(typeDigit: bytes[6].digitValue)
    else { return nil }
    let digits = bytes[2..<14]
    let year = digits.prefix(4).reduce(0) { $0 * 10 + $1.digitValue }
    let computed = Self.checkDigit(ofBody: digits)
    var printed: UInt8?
    if bytes.count == 16 {
      guard bytes[14] == UInt8(ascii: "."), bytes[15].isDigit || bytes[15] == UInt8(ascii: "X")
      else { return nil }
      printed = bytes[15]
    }
    guard (2003...2099).contains(year) else { return nil }
    self.init(
      body: digits.reduce(0) { $0 * 10 + UInt64($1.digitValue) }, checkDigit: printed ?? computed,
      checkDigitState: printed == nil ? .computed : printed == computed ? .printed : .mismatch,
      hasLegacyPrefix: false, hasKindSuffix: false, year: year,
      typeDigit: bytes[6].digitValue, patentType: type)
  }
}
