import ByteFormats
import PatentModel

extension QCC {
  /// How the documents of a search's whole result fall into years and kinds, as `GroupItems` tells it.
  ///
  /// A facet may be cut off, or leave documents out that lack the value: it is believed only where its
  /// counts add up to the number that it should explain.
  package struct SearchFacets: Sendable {
    /// `applicationyear`; nil when a value is no year.
    private let years: [Int: Int]?
    /// `kindcode`.
    private let kinds: [Int: Int]
    /// `yearkind`: by application year, then by kind.
    private let kindsOfYears: [Int: [Int: Int]]

    package init(_ counts: [CompanyFacets.Count]) {
      var years: [Int: Int]? = [:]
      var kinds: [Int: Int] = [:]
      var kindsOfYears: [Int: [Int: Int]] = [:]
      for count in counts where Self.believable.contains(count.patents) {
        switch count.facet.lowercased() {
        case "applicationyear":
          guard let year = Self.year(count.value) else { years = nil; continue }
          years?[year, default: 0] += count.patents
        case "kindcode":
          if let kind = Self.kind(count.value) { kinds[kind, default: 0] += count.patents }
        case "yearkind":
          guard let (year, kind) = Self.yearAndKind(count.value) else { continue }
          kindsOfYears[year, default: [:]][kind, default: 0] += count.patents
        default: break
        }
      }
      self.years = years
      self.kinds = kinds
      self.kindsOfYears = kindsOfYears
    }

    private static let believable = 0...1_000_000_000

    private static func year(_ text: some StringProtocol) -> Int? {
      guard text.utf8.count == 4, let year = Int(text), (1_000...9_998).contains(year) else {
        return nil
      }
      return year
    }

    private static func kind(_ text: some StringProtocol) -> Int? {
      Int(text).flatMap { PatentFilters.allKinds.contains($0) ? $0 : nil }
    }

    /// Reads `2016-1`.
    private static func yearAndKind(_ text: String) -> (Int, Int)? {
      let halves = text.split(separator: "-" as Character)
      guard halves.count == 2, let year = year(halves[0]), let kind = kind(halves[1]) else {
        return nil
      }
      return (year, kind)
    }
  }
}

extension QCC.SearchFacets {
  /// The years that have documents, ascending; nil when they do not explain all of a window's documents.
  func years(explaining total: Int, within window: DateWindow) -> [(year: Int, count: Int)]? {
    guard let years, let counts = Self.counts(years, explaining: total),
      counts.allSatisfy({ window.years.contains($0.key) })
    else { return nil }
    return counts.map { ($0.key, $0.count) }
  }

  /// The kinds that have documents; nil when they do not explain all.
  func kinds(explaining total: Int) -> [(kind: Int, count: Int)]? {
    Self.counts(kinds, explaining: total)?.map { ($0.key, $0.count) }
  }

  /// The kinds that have documents of one year; nil when they do not explain all of it.
  func kinds(ofYear year: Int, explaining total: Int) -> [(kind: Int, count: Int)]? {
    Self.counts(kindsOfYears[year] ?? [:], explaining: total)?.map { ($0.key, $0.count) }
  }

  private static func counts(
    _ counts: [Int: Int], explaining total: Int
  ) -> [(key: Int, count: Int)]? {
    guard total > 0, counts.values.reduce(0, +) == total else { return nil }
    return counts.filter { $0.value > 0 }.sorted { $0.key < $1.key }
      .map { (key: $0.key, count: $0.value) }
  }
}

extension QCC.Envelope {
  /// The counts beside the rows, to plan with.
  var facets: QCC.SearchFacets {
    var fields = FieldReader()
    return QCC.SearchFacets(QCC.facetCounts(in: root, with: &fields))
  }
}

extension QCC {
  /// The counts of `GroupItems` that can be read; none where there are none.
  static func facetCounts(
    in root: JSONValue, with fields: inout FieldReader
  ) -> [CompanyFacets.Count] {
    var counts: [CompanyFacets.Count] = []
    for group in (root[anyCase: "groupitems"]?.elements ?? .none).lazy.map(FacetGroup.init) {
      guard let facet = fields.word(group.key, as: "facet") else { continue }
      for item in group.items.lazy.map(FacetItem.init) {
        guard let value = fields.word(item.value, as: "value"),
          let count = fields.word(item.count, as: "patent_count").flatMap({ Int($0) })
        else { continue }
        counts.append(
          CompanyFacets.Count(
            facet: facet, value: value,
            description: fields.word(item.desc, as: "description"), patents: count))
      }
    }
    return counts
  }
}
