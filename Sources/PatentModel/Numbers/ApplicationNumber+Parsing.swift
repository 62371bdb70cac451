extension ApplicationNumber {
  /// Reads a number from an application field, in any spelling of the canonical model.
  ///
  /// A field of applications never holds publications for us: `CN01847039A` is read as the PCT
  /// application CN01847039.4.
  ///
  /// - Throws: ``NumberFault`` when the text is no Chinese application number.
  public init(parsing text: String) throws(NumberFault) {
    self = if let plain = Self(plain: text) { plain } else { try Self(cleaning: text) }
  }

  private init(cleaning text: String) throws(NumberFault) {
    let cleaned = IdentifierText(text)
    guard let spelling = Spelling(cleaned.bytes) else {
      if cleaned.looksForeign {
        throw NumberFault(foreign: text)
      }
      throw NumberFault(
        .notAnApplicationNumber,
        Words(
          en: "“\(text)” is no Chinese application number: it needs 12 digits, or 8 before October "
            + "2003, and at most a check digit and a kind code after them.",
          zh: "“\(text)”不是中国专利申请号：应为 12 位数字（2003 年 10 月以前为 8 位），后面至多跟校验位和种类代码。"))
    }
    try self.init(spelling, of: text)
  }

  private init(_ spelling: Spelling, of text: String) throws(NumberFault) {
    let digits = spelling.body
    let yearLength = digits.count == 12 ? 4 : 2
    let typeDigit = digits[digits.startIndex + yearLength].digitValue
    guard let patentType = PatentType(typeDigit: typeDigit) else {
      throw NumberFault(
        .badTypeDigit,
        [
          "“\(text)” has type digit \(typeDigit), which is not 1, 2, 3, 8 or 9.",
          "“\(text)”的种类号为 \(typeDigit)，而不是 1、2、3、8 或 9。",
        ])
    }
    guard let (year, body) = Self.filed(digits) else {
      throw NumberFault(
        .badYear,
        [
          "“\(text)” begins with a year that application numbers of its length never had.",
          "“\(text)”开头的年份与这种长度的申请号不符。",
        ])
    }
    let computed = Self.checkDigit(ofBody: body)
    self.body = body.reduce(0) { $0 * 10 + UInt64($1.digitValue) }
    self.year = year
    self.typeDigit = typeDigit
    self.patentType = patentType
    checkDigit = spelling.checkDigit ?? computed
    checkDigitState =
      switch spelling.checkDigit {
      case nil: .computed
      case computed: .printed
      default: .mismatch
      }
    hasLegacyPrefix = spelling.hasLegacyPrefix
    hasKindSuffix = spelling.hasKindSuffix
  }

  /// The year of a body, and the body itself without the long dress of a short number.
  ///
  /// Short numbers run from 1985 to 2003, long ones from 2003. `1998 1 0012345` is 98112345,
  /// whose serial number was filled up with two zeros.
  private static func filed(
    _ digits: ArraySlice<UInt8>
  ) -> (year: Int, body: ArraySlice<UInt8>)? {
    guard digits.count == 12 else {
      let year = value(digits.prefix(2))
      switch year {
      case 85...99: return (1900 + year, digits)
      case 0...3: return (2000 + year, digits)
      default: return nil
      }
    }
    let year = value(digits.prefix(4))
    switch year {
    case 2003...2099:
      return (year, digits)
    case 1985...2002 where digits.dropFirst(5).starts(with: "00".utf8):
      return (year, digits.dropFirst(2).prefix(3) + digits.suffix(5))
    default:
      return nil
    }
  }

  private static func value(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + $1.digitValue }
  }
}

/// The parts of an application number as written: `[letter] body [.][check] [kind]`.
private struct Spelling {
  let hasLegacyPrefix: Bool
  /// Eight or twelve digits.
  let body: ArraySlice<UInt8>
  let checkDigit: UInt8?
  let hasKindSuffix: Bool

  /// Takes cleaned text apart; nil when its length is wrong or something is left over.
  init?(_ cleaned: ArraySlice<UInt8>) {
    var rest = cleaned
    hasLegacyPrefix =
      rest.first.map("ABCUYSDP".utf8.contains) == true && rest.dropFirst().first?.isDigit == true
    if hasLegacyPrefix { rest = rest.dropFirst() }
    if rest.contains(where: isSeparator) { rest = rest.filter { !isSeparator($0) }[...] }

    let digits = rest.prefix(while: \.isDigit)
    rest = rest[digits.endIndex...]
    switch digits.count {
    case 8, 12:
      body = digits
      let hasDot = rest.first == UInt8(ascii: ".")
      if hasDot { rest = rest.dropFirst() }
      checkDigit = rest.first.flatMap { $0 == UInt8(ascii: "X") || $0.isDigit ? $0 : nil }
      if checkDigit != nil { rest = rest.dropFirst() }
    case 9, 13:
      body = digits.dropLast()
      checkDigit = digits.last
    default:
      return nil
    }
    hasKindSuffix = !rest.isEmpty
    guard rest.isEmpty || KindCode(rest) != nil else { return nil }
  }
}

private func isSeparator(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
}
