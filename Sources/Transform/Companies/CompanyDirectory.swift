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
  init(_ sightings: some Sequence<CompanySighting>, rank: @escaping (String) -> Int) {
    let union = CompanyUnion(sightings)
    var draft = Draft(of: union, rank: rank)
    draft.findHolders()
    draft.collectNames()
    companies = draft.companies.sorted { $0.id.isBefore($1.id) }
    for (place, company) in companies.enumerated() {
      for identifier in company.identifiers { places[UTF8Text(identifier.companyID)] = place }
      for license in company.licenses { places[UTF8Text(license)] = place }
    }
    let bearers = Dictionary(
      grouping: companies.indices.flatMap { place in
        companies[place].nameKeys.map { (key: UTF8Text($0), place: place) }
      }, by: \.key)
    namesakes = bearers.compactMapValues { $0.count == 1 ? $0[0].place : nil }
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
