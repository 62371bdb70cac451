import PatentModel

/// What tells a company apart, as all who speak of it agree.
struct CompanyIdentity: Hashable, Sendable {
  /// `USCC:…`, else `REG:…`, else `QCC:…`, else `NAME:…`.
  let id: String
  /// All of them, the surest first, then by their ids.
  let identifiers: [CompanyIdentifier]
  /// The present name: the one retrieved last, else the one that was asked for.
  private(set) var name: CompanyName?
  /// Other names, sorted.
  private(set) var aliases: [String] = []
  /// The keys of all its names, sorted.
  private(set) var nameKeys: [String] = []
  /// True for a name alone that may be of several companies.
  var isAmbiguous = false
  /// The keys under which the evidence of its licences gathers, sorted.
  var licenses: [String] = []

  /// Takes all identifiers of a company.
  ///
  /// - Returns: nil for none.
  init?(_ identifiers: [CompanyIdentifier]) {
    self.identifiers = identifiers.sorted {
      $0.kind == $1.kind ? $0.companyID.isBefore($1.companyID) : $0.kind < $1.kind
    }
    guard let first = self.identifiers.first else { return nil }
    id = first.companyID
  }

  /// Takes its names, the present one first, with one spelling of each.
  mutating func bear(_ names: [CompanyName]) {
    name = names.first
    aliases = names.dropFirst().map(\.name).distinctSorted
    nameKeys = names.map(\.key).distinctSorted
  }

  func bears(nameKey: String) -> Bool { nameKeys.contains { $0.isSame(as: nameKey) } }
}

extension CompanyIdentity {
  var creditCode: CreditCode? {
    for case .creditCode(let code) in identifiers { return code }
    return nil
  }

  var registrationNumber: RegistrationNumber? {
    for case .registrationNumber(let number) in identifiers { return number }
    return nil
  }

  var keyNo: String? {
    for case .keyNo(let key) in identifiers { return key }
    return nil
  }
}
