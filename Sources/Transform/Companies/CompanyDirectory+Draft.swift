import PatentModel

extension CompanyDirectory {
  /// The companies in the making, by their clusters.
  struct Draft {
    private let union: CompanyUnion
    private let rank: (String) -> Int
    private var drafts: [Int: CompanyIdentity] = [:]
    /// Clusters that evidence speaks of.
    private var present: Set<Int>

    init(of union: CompanyUnion, rank: @escaping (String) -> Int) {
      self.union = union
      self.rank = rank
      present = Set(union.sightings.lazy.compactMap(\.asked).compactMap(union.root))
      for (root, members) in Dictionary(grouping: union.identifiers, by: union.root) {
        guard let root else { continue }
        drafts[root] = CompanyIdentity(members)
      }
      for name in union.ambiguousNames {
        let root = union.clusters.root(of: name)
        guard drafts[root]?.identifiers.first?.kind == .name else { continue }
        drafts[root]?.isAmbiguous = true
      }
    }

    var companies: [CompanyIdentity] { present.compactMap { drafts[$0] } }
  }
}

extension CompanyDirectory.Draft {
  /// Gives each licence to the company that its records name most surely, the latest of them first.
  mutating func findHolders() {
    for (license, sightings) in union.licenses {
      let holders = sightings.compactMap { sighting in
        union.rootOfName(in: sighting).map { (sighting, $0) }
      }
      let asked = sightings.compactMap(\.asked).min {
        $0.kind == $1.kind ? $0.companyID.isBefore($1.companyID) : $0.kind < $1.kind
      }
      let holder =
        holders.min { isSurer($0.0, than: $1.0) }?.1 ?? asked.flatMap { union.root(of: $0) }
      guard let holder else { continue }
      present.insert(holder)
      drafts[holder]?.licenses.append(CompanySighting.key(ofLicense: license))
    }
    for root in drafts.keys { drafts[root]?.licenses.sort { $0.isBefore($1) } }
  }

  private func isSurer(_ one: CompanySighting, than other: CompanySighting) -> Bool {
    guard let left = one.strongest, let right = other.strongest else { return false }
    guard left.kind == right.kind else { return left.kind < right.kind }
    let (age, otherAge) = (Statement.Age(one.origin, rank), Statement.Age(other.origin, rank))
    guard age == otherAge else { return age < otherAge }
    return left.companyID.isBefore(right.companyID)
  }
}

extension CompanyDirectory.Draft {
  /// A name, and how much it counts.
  private struct Statement {
    /// The latest day first, then the most trusted source; what nobody states comes last.
    struct Age: Comparable {
      private let day: Int
      private let rank: Int

      init(_ origin: CompanySighting.Origin?, _ rank: (String) -> Int) {
        day = -Int(origin?.retrievedOn.compact ?? 0)
        self.rank = origin.map { rank($0.source) } ?? .max
      }

      static func < (one: Self, other: Self) -> Bool {
        (one.day, one.rank) < (other.day, other.rank)
      }
    }

    let name: CompanyName
    let age: Age

    func precedes(_ other: Self) -> Bool {
      age == other.age ? name.name.isBefore(other.name.name) : age < other.age
    }
  }

  /// Finds the present name of each company, and all others that it bears.
  mutating func collectNames() {
    var statements: [Int: [Statement]] = [:]
    for sighting in union.sightings {
      if let name = sighting.name, let root = union.rootOfName(in: sighting) {
        statements[root, default: []].append(
          Statement(name: name, age: Statement.Age(sighting.origin, rank)))
      }
      if case .name(let name) = sighting.asked, let root = sighting.asked.flatMap(union.root) {
        statements[root, default: []].append(
          Statement(name: name, age: Statement.Age(nil, rank)))
      }
    }
    for (root, said) in statements {
      let names = Dictionary(grouping: said) { UTF8Text($0.name.key) }
        .compactMap { $1.min { $0.precedes($1) } }
        .sorted { $0.precedes($1) }
      drafts[root]?.bear(names.map(\.name))
    }
  }
}
