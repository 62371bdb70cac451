import PatentModel

/// Kinds of identifiers in one byte, since each of very many identifiers has them.
struct IdentifierKinds: OptionSet {
  let rawValue: UInt8

  static let creditCode = Self(.creditCode)
  static let registrationNumber = Self(.registrationNumber)
  static let keyNo = Self(.keyNo)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ kind: CompanyIdentifier.Kind) { rawValue = 1 << kind.rawValue }
}
