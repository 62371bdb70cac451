extension Identification {
  /// Reads a value whose role nobody has told, by what it most probably is.
  ///
  /// A guess: eight digits may be an application of 1985 to 1988 or a publication, and only the field
  /// they stand in can tell.
  package init(guessing text: String) {
    self.init(text, as: Self.likelyKind(of: text))
  }

  private static func likelyKind(of text: String) -> Kind {
    let bytes = IdentifierText.cleaned(text)
    if CreditCode.resembles(bytes) { return .creditCode }
    if let application = try? ApplicationNumber(parsing: text),
      application.checkDigitState == .printed
    {
      return .application
    }
    if RegistrationNumber.resembles(bytes) { return .registrationNumber }
    if (try? PublicationNumber(parsing: text))?.kindCode != nil { return .publication }
    if isReadable(text, as: .application) || looksLikeAnApplication(bytes) { return .application }
    if isReadable(text, as: .publication) { return .publication }
    return .company
  }

  private static func isReadable(_ text: String, as kind: Kind) -> Bool {
    Identification(text, as: kind).canonical != nil
  }

  /// 专利号 begin with ZL, and are those of applications, right or wrong.
  private static func looksLikeAnApplication(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: "ZL".utf8) && bytes.count > 2 && bytes[2].isDigit
  }
}
