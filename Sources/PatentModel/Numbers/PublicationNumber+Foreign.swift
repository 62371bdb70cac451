extension PublicationNumber {
  /// Reads a number of any country, as citations name them.
  ///
  /// A Chinese number is read by its own rules. Of any other, country, number and kind are kept as
  /// they are, without dashes, dots, commas and slashes: `WO2020/123456A1`, `JPH05-123456A`.
  ///
  /// - Throws: ``NumberFault`` when there is no country or no digit, or when a Chinese number breaks
  ///   its rules.
  package init(parsingForeign text: String) throws(NumberFault) {
    let cleaned = IdentifierText(text)
    guard cleaned.looksForeign else {
      try self.init(parsing: text)
      return
    }
    let number = cleaned.bytes.dropFirst(2).filter { !isPunctuation($0) }
    let countryCode = String(ascii: cleaned.bytes.prefix(2))
    let kindLength = Self.kindLength(of: number)
    guard Self.isNumber(number.dropLast(kindLength), ofCountry: countryCode) else {
      throw NumberFault(
        .notAPublicationNumber,
        [
          "“\(text)” is more than a country, a number and a kind code.",
          "“\(text)”除国别、号码和种类代码外还有其他内容。",
        ])
    }
    self.init(
      countryCode: countryCode,
      docNumber: String(ascii: number.dropLast(kindLength)),
      kindCode: kindLength == 0 ? nil : String(ascii: number.suffix(kindLength)),
      patentType: nil, kindStage: .unknown, flags: [])
  }

  /// True for digits behind as many letters as the country puts there.
  ///
  /// India also has letters within, as in `IN1234DEL2010A`. To allow letters everywhere would make
  /// a patent of `IEEE 802.11` and of many an article.
  private static func isNumber(_ number: ArraySlice<UInt8>, ofCountry country: String) -> Bool {
    let digits = number.drop(while: \.isUppercaseLetter)
    return number.count - digits.count <= seriesLetters[country, default: 0]
      && (1...16).contains(digits.count)
      && digits.allSatisfy { $0.isDigit || (country == "IN" && $0.isUppercaseLetter) }
  }

  /// How many letters may stand before a number: `JPH05…`, `USRE…`, `TWI…`, `ITMI…`, `BRPI…`.
  private static let seriesLetters = [
    "BR": 2, "DE": 1, "ES": 1, "IN": 2, "IT": 2, "JP": 1, "MX": 2, "TW": 1, "US": 2,
  ]

  /// Counts the kind code at the end: a letter after a digit, and at most one digit after it.
  private static func kindLength(of number: [UInt8]) -> Int {
    for length in 1...2 where number.count > length {
      let kind = number.suffix(length)
      if KindCode(kind) != nil, number[kind.startIndex - 1].isDigit { return length }
    }
    return 0
  }
}

private func isPunctuation(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "/"): true
  default: false
  }
}
