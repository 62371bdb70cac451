import PatentModel
import Providers

/// A company that was asked for, with its patents and their counts.
struct Company {
  let id: String
  let identifier: CompanyIdentifier?
  private(set) var queryKeys: [String] = []
  private(set) var sources: [String] = []
  private(set) var retrievedOn: CalendarDate?
  private(set) var patents: [CompanyLink] = []
  private(set) var facets: [CompanyFacet] = []
  private(set) var rows: [ResolvedRow] = []
  private(set) var flags: [Flag] = []

  var isQueried: Bool { !rows.isEmpty }

  init(_ id: String, evidence: [Evidence]) {
    var asked: [InputRow] = []
    var answers: [AnswerEvidence] = []
    var searches: [FacetEvidence] = []
    for item in evidence {
      switch item {
      case .row(let row): asked.append(row)
      case .answer(let answer): answers.append(answer)
      case .facets(let facets): searches.append(facets)
      case .link(let link): patents.append(link)
      case .record, .claim, .refusal, .contradiction, .version: break
      }
    }
    self.id = id
    queryKeys = (asked.compactMap(\.normalizedValue) + answers.map(\.subject)).distinctSorted
    identifier = queryKeys.lazy.compactMap { try? CompanyIdentifier(reading: $0) }.first
    sources = ((asked.isEmpty ? [] : ["input"]) + answers.map(\.source)).distinctSorted
    retrievedOn = answers.map(\.retrievedOn).max()
    facets = CompanyFacet.sum(of: searches)
    rows = asked.sorted { $0.line < $1.line }.map {
      ResolvedRow($0, verdicts: answers.map(\.verdict), entityID: id)
    }
    flags = (identifier?.flags ?? []).map { Flag($0, detail: queryKeys[0], source: "input") }
  }
}

/// How many documents of a company have a value: a row of `company_patent_facet`.
struct CompanyFacet: Hashable {
  let facet: String
  let value: String
  var description: String?
  var patents: Int
  var retrievedOn: CalendarDate

  /// Adds up the counts of disjoint searches, sorted by facet and value.
  static func sum(of searches: [FacetEvidence]) -> [CompanyFacet] {
    var sums: [Key: CompanyFacet] = [:]
    for search in disjoint(searches) {
      for count in search.counts {
        let key = Key(facet: count.facet, value: count.value)
        var sum =
          sums[key]
          ?? CompanyFacet(
            facet: count.facet, value: count.value, patents: 0, retrievedOn: search.retrievedOn)
        sum.patents += count.patents
        sum.description = sum.description ?? count.description
        sum.retrievedOn = max(sum.retrievedOn, search.retrievedOn)
        sums[key] = sum
      }
    }
    return sums.values.sorted { isKey([$0.facet, $0.value], before: [$1.facet, $1.value]) }
  }

  private struct Key: Hashable {
    let facet: String
    let value: String
  }

  /// The latest of equal searches, without those that only narrow another one.
  private static func disjoint(_ searches: [FacetEvidence]) -> [FacetEvidence] {
    var latest: [[String]: FacetEvidence] = [:]
    for search in searches {
      if let other = latest[search.filters], other.retrievedOn >= search.retrievedOn { continue }
      latest[search.filters] = search
    }
    return latest.values.filter { search in
      !latest.keys.contains { Set($0).isStrictSubset(of: search.filters) }
    }
    .sorted { isKey($0.filters, before: $1.filters) }
  }
}
