/// The number of one published document, with the kind that says which document it is.
///
/// Two numbers are equal when country, number and kind are; the doubts of reading them do not count.
public struct PublicationNumber: Sendable {
  /// Two letters after WIPO ST.3.
  public let countryCode: String
  /// The number alone, without country and kind.
  public let docNumber: String
  /// A letter, or a letter and a digit; nil when the source gives none.
  public let kindCode: String?
  /// The type that the series of a Chinese number belongs to; nil for other countries.
  public let patentType: PatentType?
  /// What the document is; `unknown` without a kind, and for other countries.
  public let kindStage: KindStage
  /// The doubts that reading the number raised.
  public let flags: [QualityFlag]
}

extension PublicationNumber {
  /// The number in one word, as in `CN102285377B`.
  public var canonical: String { countryCode + docNumber + (kindCode ?? "") }

  /// The number as DOCDB writes it, as in `CN-102285377-B`; without kind, `CN-101662484`.
  public var docdb: String {
    guard let kindCode else { return countryCode + "-" + docNumber }
    return countryCode + "-" + docNumber + "-" + kindCode
  }

  /// True for a document of the Chinese office.
  public var isChinese: Bool { countryCode == "CN" }
}

extension PublicationNumber: Hashable {
  /// Compares number, kind and country, the most telling first.
  public static func == (one: Self, other: Self) -> Bool {
    one.docNumber == other.docNumber && one.kindCode == other.kindCode
      && one.countryCode == other.countryCode
  }

  /// Hashes what equality compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(countryCode)
    hasher.combine(docNumber)
    hasher.combine(kindCode)
  }
}

extension PublicationNumber: CustomStringConvertible {
  /// The canonical spelling.
  public var description: String { canonical }
}
