/// What an input row names a company by.
package enum CompanyIdentifier: Hashable, Sendable {
  case creditCode(CreditCode)
  case registrationNumber(RegistrationNumber)
  /// The key that 企查查 gives a company: 32 characters, otherwise opaque.
  case keyNo(String)
  case name(CompanyName)

  /// Why a value names nobody; the word that an input row gives as its reason.
  package enum Fault: String, Error, Sendable, CaseIterable {
    case blank
    case maskedValue = "masked_value"
    /// Fewer than two characters, which 企查查 refuses and charges for.
    case nameTooShort = "name_too_short"
  }

  /// Reads a value of any of the four forms, the most telling first.
  ///
  /// - Throws: ``Fault`` when the value names nobody.
  package init(reading text: String) throws(Fault) {
    guard !Masking.isMasked(text) else { throw .maskedValue }
    if text.isSurelyName {
      self = .name(try Self.name(text))
      return
    }
    let bytes = IdentifierText.cleaned(text)
    guard !bytes.isEmpty else { throw .blank }
    if CreditCode.resembles(bytes) {
      self = .creditCode(CreditCode(cleaned: bytes))
    } else if RegistrationNumber.resembles(bytes), let number = RegistrationNumber(text) {
      self = .registrationNumber(number)
    } else if Self.isKeyNo(bytes) {
      self = .keyNo(String(decoding: bytes, as: UTF8.self).lowercased())
    } else {
      self = .name(try Self.name(text))
    }
  }

  private static func name(_ text: String) throws(Fault) -> CompanyName {
    let name = CompanyName(text)
    guard name.name.holdsTwoCharacters else { throw .nameTooShort }
    return name
  }

  /// 32 hexadecimal digits; in the first place also a letter, as in `h…` for Hong Kong.
  private static func isKeyNo(_ bytes: [UInt8]) -> Bool {
    bytes.count == 32 && (bytes[0].isDigit || bytes[0].isUppercaseLetter)
      && bytes.dropFirst().allSatisfy("0123456789ABCDEF".utf8.contains)
  }
}

extension String {
  fileprivate var holdsTwoCharacters: Bool { isTidyChinese ? utf8.count > 3 : count >= 2 }

  /// Whether there are ideographs in it, and no digits or none of the 号 that ends a number: most names, and
  /// no code or number.
  fileprivate var isSurelyName: Bool {
    if isTidyChinese, !holds("号") { return true }
    var holdsIdeograph = false
    for byte in utf8 {
      if byte.leadsIdeograph { holdsIdeograph = true }
      // The last begins forms of full width.
      if byte.isDigit || byte == 0xEF { return false }
    }
    return holdsIdeograph
  }
}

extension CompanyIdentifier {
  /// The key of the company in every table: `USCC:…`, `REG:…`, `QCC:…` or `NAME:…`.
  package var companyID: String {
    switch self {
    case .creditCode(let code): "USCC:" + code.code
    case .registrationNumber(let number): "REG:" + number.number
    case .keyNo(let key): "QCC:" + key
    case .name(let name): "NAME:" + name.key
    }
  }

  /// What a provider is asked for: one text for all spellings, so that none of them is bought again.
  ///
  /// A name keeps its blanks between Latin words, and is in upper case, as registers write it.
  package var queryValue: String {
    switch self {
    case .creditCode(let code): code.code
    case .registrationNumber(let number): number.number
    case .keyNo(let key): key
    // Some letters come apart as they become capitals.
    case .name(let name) where !name.name.isTidyChinese:
      CompanyName(name.name.uppercased()).name
    case .name(let name): name.name
    }
  }

  /// The doubts about the value.
  package var flags: [QualityFlag] {
    guard case .creditCode(let code) = self else { return [] }
    return code.flags
  }
}
