/// A sum of money as company data write it: `1000.0000万元`, `1,178.3792(万元)`, `300(万元美元)`.
package struct MoneyAmount: Hashable, Sendable {
  /// Whole units of the currency.
  package let units: Int
  /// ISO 4217.
  package let currency: String
  /// True when a fraction of a unit was rounded away, half up.
  package let isRounded: Bool

  /// Why a text is no sum.
  package enum Fault: Error, Hashable, Sendable {
    /// A number alone, as in `6` or `5()`: of what, and how many, it does not say.
    case unitMissing
    case unreadable
  }

  /// Reads a number with its unit and currency, in whatever order and brackets they stand.
  ///
  /// Without a named currency 元, 万 and 亿 mean yuan. Anything else beside the number makes the sum
  /// unreadable, lest `100万泰铢` be taken for yuan.
  ///
  /// - Throws: ``Fault``.
  package init(reading text: String) throws(Fault) {
    let bytes = IdentifierText.cleaned(text).filter { !Self.brackets.contains($0) }
    guard let first = bytes.firstIndex(where: \.isDigit) else { throw .unreadable }
    let end = bytes[first...].firstIndex { !$0.isDigit && $0 != Self.comma && $0 != Self.point }
    let number = bytes[first..<(end ?? bytes.endIndex)]
    guard let words = AmountWords(Array(bytes[..<first] + bytes[number.endIndex...])),
      let decimal = DecimalText(number.filter { $0 != Self.comma })
    else { throw .unreadable }
    guard !words.isEmpty else { throw .unitMissing }
    guard let (units, isRounded) = decimal.units(timesTenTo: words.exponent) else {
      throw .unreadable
    }
    (self.units, self.isRounded, currency) = (units, isRounded, words.currency ?? "CNY")
  }

  private static let brackets = Array("()[]".utf8)
  private static let comma = UInt8(ascii: ",")
  private static let point = UInt8(ascii: ".")
}

extension MoneyAmount.Fault {
  /// The doubt that a dataset shows for the text.
  package var flag: QualityFlag {
    switch self {
    case .unitMissing: .amountUnitMissing
    case .unreadable: .unparsedValue
    }
  }
}

/// The words beside a number: how many units, and of which currency.
private struct AmountWords {
  /// The power of ten that 万 and 亿 stand for.
  private(set) var exponent = 0
  /// nil when none is named but 元, which every currency is called.
  private(set) var currency: String?
  private(set) var isEmpty = true

  /// - Returns: nil when other words occur, or two currencies.
  init?(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      guard let word = Self.words.first(where: { rest.starts(with: $0.text) }) else { return nil }
      if let named = word.currency {
        guard currency == nil || currency == named else { return nil }
        currency = named
      }
      exponent += word.exponent
      rest = rest.dropFirst(word.text.count)
      isEmpty = false
    }
  }

  private struct Word {
    let text: [UInt8]
    var exponent = 0
    var currency: String?
  }

  private static let words: [Word] =
    [("万", 4), ("亿", 8), ("元", 0)].map { Word(text: Array($0.utf8), exponent: $1) }
    + [
      ("人民币", "CNY"), ("美元", "USD"), ("港元", "HKD"), ("港币", "HKD"), ("香港元", "HKD"),
      ("欧元", "EUR"), ("日元", "JPY"), ("英镑", "GBP"), ("新加坡元", "SGD"), ("瑞士法郎", "CHF"),
    ].map { Word(text: Array($0.utf8), currency: $1) }
}
