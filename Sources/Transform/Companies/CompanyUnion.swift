import PatentModel

/// Finds out which identifiers are of one company, the surer ones deciding first.
///
/// It looks at sets of sightings only, so their order cannot matter.
struct CompanyUnion {
  let sightings: [CompanySighting]
  /// By their numbers.
  let identifiers: [CompanyIdentifier]
  private(set) var clusters: IdentifierClusters
  /// The numbers of names that would bring together what is not one company, or lead to several.
  private(set) var ambiguousNames: Set<Int> = []
  private let numbers: [UTF8Text: Int]
  private let sightingsOfLicense: [UTF8Text: [CompanySighting]]

  init(_ sightings: [CompanySighting]) {
    self.sightings = sightings
    let spellings = Self.spellings(in: sightings)
    identifiers = Array(spellings.values)
    numbers = Dictionary(uniqueKeysWithValues: zip(spellings.keys, identifiers.indices))
    clusters = IdentifierClusters(identifiers.map(\.kind))
    sightingsOfLicense = sightings.reduce(into: [:]) { licenses, sighting in
      guard let license = sighting.license else { return }
      licenses[UTF8Text(license), default: []].append(sighting)
    }
    uniteStated(.registrationNumber, keepingApart: [.creditCode])
    uniteStated(.keyNo, keepingApart: [.creditCode, .registrationNumber])
    uniteLicenses()
    uniteAskedCodes()
    uniteNames()
    uniteAskedNames()
  }

  /// The cluster of an identifier that occurs in the sightings.
  func root(of identifier: CompanyIdentifier) -> Int? {
    number(of: identifier).map { clusters.root(of: $0) }
  }

  /// Every licence with what its records say.
  var licenses: [(license: String, sightings: [CompanySighting])] {
    sightingsOfLicense.map { ($0.text, $1) }
  }

  /// The cluster whose name a record states: that of its other identifiers, else that of its licence,
  /// else the name's own.
  func rootOfName(in sighting: CompanySighting) -> Int? {
    guard let strongest = sighting.strongest else { return nil }
    if strongest.kind == .name, let license = sighting.license,
      let holder = onlyCode(ofLicense: license)
    {
      return holder
    }
    return root(of: strongest)
  }
}

extension CompanyUnion {
  private static let codes: IdentifierKinds = [.creditCode, .registrationNumber, .keyNo]

  /// The identifiers that occur, in the first of their spellings, by their ids.
  private static func spellings(in sightings: [CompanySighting]) -> [UTF8Text: CompanyIdentifier] {
    var spellings: [UTF8Text: CompanyIdentifier] = [:]
    for sighting in sightings {
      for identifier in sighting.stated + [sighting.asked].compactMap(\.self) {
        let id = UTF8Text(identifier.companyID)
        if let known = spellings[id], !identifier.queryValue.isBefore(known.queryValue) { continue }
        spellings[id] = identifier
      }
    }
    return spellings
  }

  /// Joins each identifier of a kind to the surer ones that records state beside it.
  private mutating func uniteStated(
    _ kind: CompanyIdentifier.Kind, keepingApart surer: IdentifierKinds
  ) {
    var links: [Int: Set<Int>] = [:]
    for sighting in sightings {
      guard let hub = sighting.stated.first(where: { $0.kind == kind }).flatMap(number) else {
        continue
      }
      links[hub, default: []].formUnion(
        sighting.stated.filter { $0.kind < kind }.compactMap(number))
    }
    _ = clusters.unite(links.map { [$0] + $1 }, keepingApart: surer)
  }

  /// What list and detail say of the holder of one licence, they say of one company.
  private mutating func uniteLicenses() {
    let groups = sightingsOfLicense.values.map { sightings in
      sightings.flatMap { $0.stated.filter { $0.kind != .name } }.compactMap(number)
    }
    _ = clusters.unite(groups, keepingApart: Self.codes)
  }

  /// A code that was asked for is of the company that answers, if one alone does.
  private mutating func uniteAskedCodes() {
    var groups: [[Int]] = []
    for (asked, answers) in answersByAsked where identifiers[asked].kind != .name {
      let roots = clusters.roots(of: answers.filter { identifiers[$0].kind != .name })
      guard identifiers[asked].isTelling, roots.count == 1 else { continue }
      groups.append([asked] + roots)
    }
    _ = clusters.unite(groups, keepingApart: Self.codes)
  }

  /// Equal names join what nothing surer tells apart.
  private mutating func uniteNames() {
    var links: [Int: Set<Int>] = [:]
    for sighting in sightings {
      guard let name = sighting.stated.first(where: { $0.kind == .name }).flatMap(number),
        let root = rootOfName(in: sighting)
      else { continue }
      links[name, default: []].insert(root)
    }
    for (asked, answers) in answersByAsked where identifiers[asked].kind != .name {
      guard identifiers[asked].isTelling, answers.count == 1,
        let name = answers.first(where: { identifiers[$0].kind == .name })
      else { continue }
      links[name, default: []].insert(asked)
    }
    let hubs = links.keys.sorted()
    let refused = clusters.unite(
      hubs.map { [$0] + (links[$0] ?? []) }, keepingApart: Self.codes)
    ambiguousNames.formUnion(refused.lazy.map { hubs[$0] })
  }

  /// A name that was asked for and that no record bears is a former one, if one company alone answers,
  /// and answers for no other such name.
  private mutating func uniteAskedNames() {
    let stated = Set(sightings.lazy.flatMap(\.stated).compactMap(number))
    var askedByRoot: [Int: [Int]] = [:]
    for (asked, answers) in answersByAsked
    where identifiers[asked].kind == .name && !stated.contains(asked) {
      let roots = clusters.roots(of: answers)
      for root in roots { askedByRoot[root, default: []].append(asked) }
      if roots.count > 1 { ambiguousNames.insert(asked) }
    }
    for names in askedByRoot.values where names.count > 1 { ambiguousNames.formUnion(names) }
    let groups = askedByRoot.compactMap { root, names in
      names.count == 1 && !ambiguousNames.contains(names[0]) ? [names[0], root] : nil
    }
    _ = clusters.unite(groups, keepingApart: Self.codes)
  }

  /// The surest identifier of each record that answers for what was asked.
  private var answersByAsked: [Int: Set<Int>] {
    var answers: [Int: Set<Int>] = [:]
    for sighting in sightings {
      guard let asked = sighting.asked.flatMap(number),
        let answer = sighting.strongest.flatMap(number)
      else { continue }
      answers[asked, default: []].insert(answer)
    }
    return answers
  }

  /// The cluster of all codes that the records of a licence state; nil when they are of several.
  private func onlyCode(ofLicense license: String) -> Int? {
    let stated = sightingsOfLicense[UTF8Text(license), default: []].flatMap(\.stated)
    let roots = clusters.roots(of: stated.filter { $0.kind != .name }.compactMap(number))
    return roots.count == 1 ? roots.first : nil
  }

  private func number(of identifier: CompanyIdentifier) -> Int? {
    numbers[UTF8Text(identifier.companyID)]
  }
}
