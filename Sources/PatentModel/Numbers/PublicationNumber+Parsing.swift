extension PublicationNumber {
  /// Reads a Chinese number from a publication field.
  ///
  /// A field of publications never holds applications for us: `CN01847039A` is CN1847039A, padded
  /// with a zero.
  ///
  /// - Throws: ``NumberFault`` when the text is no Chinese publication number.
  public init(parsing text: String) throws(NumberFault) {
    self = if let plain = Self(plain: text) { plain } else { try Self(cleaning: text) }
  }

  private init(cleaning text: String) throws(NumberFault) {
    let cleaned = IdentifierText(text)
    let written = cleaned.bytes.prefix(while: \.isDigit)
    let rest = cleaned.bytes[written.endIndex...].drop(while: isJoint)
    let kind = KindCode(rest)
    guard !written.isEmpty, rest.isEmpty || kind != nil else {
      throw Self.fault(of: text, cleaned)
    }
    let digits = Self.unpadded(written)
    let patentType = try Self.series(of: digits, in: text)

    countryCode = "CN"
    docNumber = String(ascii: digits)
    kindCode = kind?.text
    self.patentType = patentType
    kindStage = KindStage(kind: kind, docNumber: digits)
    var flags: [QualityFlag] = []
    if let kind, !patentType.kindLetters.utf8.contains(kind.letter) {
      flags.append(.kindSeriesMismatch)
    }
    if digits.count < written.count { flags.append(.zeroPaddedPublication) }
    self.flags = flags
  }

  /// Leading zeros before seven digits are padding; any other zero belongs to the number.
  private static func unpadded(_ digits: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let significant = digits.drop { $0 == UInt8(ascii: "0") }
    return significant.count == 7 ? significant : digits
  }

  /// The series that a number of this length and beginning belongs to.
  ///
  /// Seven and nine digits begin with the type. The eight digits of 1985–1988 are the application
  /// number itself, so that the type comes third.
  private static func series(
    of digits: ArraySlice<UInt8>, in text: String
  ) throws(NumberFault) -> PatentType {
    let typeDigit: Int
    switch digits.count {
    case 7, 9:
      typeDigit = digits[digits.startIndex].digitValue
    case 8 where isOfTheEighties(digits):
      typeDigit = digits[digits.startIndex + 2].digitValue
    case 8 where digits.starts(with: "8".utf8) || digits.starts(with: "9".utf8):
      throw NumberFault(
        .badYear,
        [
          "“\(text)” has eight digits, as publications of 1985 to 1988 only have.",
          "“\(text)”为 8 位数字，而只有 1985 至 1988 年的公开号是 8 位。",
        ])
    default:
      throw fault(of: text)
    }
    guard let type = PatentType(seriesDigit: typeDigit) else {
      throw NumberFault(
        .badTypeDigit,
        [
          "“\(text)” belongs to series \(typeDigit), which is not 1, 2 or 3.",
          "“\(text)”的种类号为 \(typeDigit)，而不是 1、2 或 3。",
        ])
    }
    return type
  }

  /// True when the number begins with one of the years 85 to 88.
  private static func isOfTheEighties(_ digits: ArraySlice<UInt8>) -> Bool {
    digits.starts(with: "8".utf8) && (5...8).contains(digits[digits.startIndex + 1].digitValue)
  }

  private static func fault(of text: String, _ cleaned: IdentifierText? = nil) -> NumberFault {
    if cleaned?.looksForeign == true {
      return NumberFault(foreign: text)
    }
    return NumberFault(
      .notAPublicationNumber,
      Words(
        en: "“\(text)” is no Chinese publication number: it needs 7 or 9 digits, or 8 before 1989, "
          + "and at most a kind code after them.",
        zh: "“\(text)”不是中国专利公开号：应为 7 位或 9 位数字（1989 年以前为 8 位），后面至多跟种类代码。"))
  }
}

extension PatentType {
  /// The letters that documents of this type may bear.
  var kindLetters: String {
    switch self {
    case .invention: "ABC"
    case .utilityModel: "UY"
    case .design: "SD"
    }
  }
}

private func isJoint(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
}
