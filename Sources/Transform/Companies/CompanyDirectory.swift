import ByteFormats
import PatentModel

/// The companies of a dataset, and under which of their identifiers each may be met.
///
/// Identifiers come in surenesses: credit code, registration number, key of 企查查, name. Agreement on a
/// surer one makes one company; a name never unites what a surer one tells apart (section 6 of the
/// canonical model).
struct CompanyDirectory: Hashable, Sendable {
  /// Sorted by id.
  private(set) var companies: [CompanyIdentity] = []
  private var places: [UTF8Text: Int] = [:]
  /// By key; only names that one company alone bears.
  private var namesakes: [UTF8Text: Int] = [:]

  /// Lists the companies that were asked for and those that hold a licence.
  ///
  /// `rank` is the place of a source in the order of trust.
  init(_ sightings: consuming [CompanySighting], rank: @escaping (String) -> Int) {
    companies = Self.companies(in: sightings, rank: rank)
    var shared: Set<UTF8Text> = []
    for (place, company) in companies.enumerated() {
      places[UTF8Text(company.id)] = place
      for other in company.identifiers.dropFirst() { places[UTF8Text(other.companyID)] = place }
      for license in company.licenses { places[UTF8Text(license)] = place }
      for key in company.nameKeys.map(UTF8Text.init)
      where namesakes.updateValue(place, forKey: key) != nil {
        shared.insert(key)
      }
    }
    for key in shared { namesakes[key] = nil }
  }

  /// What is needed to tell companies apart is much, and goes when they are.
  private static func companies(
    in sightings: consuming [CompanySighting], rank: @escaping (String) -> Int
  ) -> [CompanyIdentity] {
    var draft = Draft(of: CompanyUnion(sightings), rank: rank)
    draft.findHolders()
    draft.collectNames()
    return draft.companies.sorted { $0.id.isBefore($1.id) }
  }

  /// The company of evidence that was gathered under the id of an asked value, or under a licence.
  func company(at key: String) -> CompanyIdentity? { place(at: key).map { companies[$0] } }

  /// The place among the companies of that which evidence under a key is of.
  func place(at key: String) -> Int? { places[UTF8Text(key)] }

  /// The id of the one company that bears a name now or did once.
  func id(named key: String) -> String? { namesakes[UTF8Text(key)].map { companies[$0].id } }

  /// Sends what gathered under an asked value or a licence to the company that it is of.
  ///
  /// - Returns: Whether there is such a company.
  @discardableResult
  func place(_ group: LineGroup, into lines: inout KeyedLines) -> Bool {
    guard let company = company(at: group.key) else { return false }
    group.forEachValue { value in lines.append(key: company.id) { $0.raw(value) } }
    return true
  }
}
