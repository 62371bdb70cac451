extension PublicationNumber {
  /// Reads the spelling of nearly all numbers: `CN`, nine digits and a kind code, which needs no cleaning.
  ///
  /// - Returns: nil for any other spelling, and for a kind that does not fit the series.
  init?(plain text: String) {
    let plain = text.utf8.withContiguousStorageIfAvailable { Self(plain: $0) }
    guard let number = plain ?? nil else { return nil }
    self = number
  }

  private init?(plain bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 12 || bytes.count == 13, bytes.starts(with: "CN"),
      bytes[2..<11].allSatisfy(\.isDigit), let kind = KindCode(bytes[11...]),
      let type = PatentType(seriesDigit: bytes[2].digitValue),
      type.kindLetters.utf8.contains(kind.letter)
    else { return nil }
    let digits = bytes[2..<11]
    self.init(
      countryCode: "CN", docNumber: String(decoding: digits, as: UTF8.self), kindCode: kind.text,
      patentType: type, kindStage: KindStage(kind: kind, docNumber: digits), flags: [])
  }
}
