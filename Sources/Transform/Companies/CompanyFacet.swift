import PatentModel
import Providers

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
        let key = Key(facet: UTF8Text(count.facet), value: UTF8Text(count.value))
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
    let facet: UTF8Text
    let value: UTF8Text
  }

  /// The latest of equal searches, without those that only narrow another one, as the parts of a search
  /// do that was too long.
  private static func disjoint(_ searches: [FacetEvidence]) -> [FacetEvidence] {
    var latest: [SearchScope: FacetEvidence] = [:]
    for search in searches {
      let scope = SearchScope(search.filters)
      if let other = latest[scope], other.retrievedOn >= search.retrievedOn { continue }
      latest[scope] = search
    }
    return
      latest
      .filter { scope, _ in !latest.keys.contains { scope.isNarrower(than: $0) } }
      .values.sorted { isKey($0.filters, before: $1.filters) }
  }
}

/// What the filters of a search let through.
private struct SearchScope: Hashable {
  private var values: [String: String] = [:]

  /// Reads filters such as `appDateBegin=2015-01-01`; the dates of windows are written in one form.
  init(_ filters: [String]) {
    for filter in filters {
      let halves = filter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      values[String(halves[0])] = halves.count == 2 ? String(halves[1]) : ""
    }
  }

  /// True when this lets through less than the other, and nothing that the other stops.
  func isNarrower(than other: SearchScope) -> Bool {
    self != other
      && other.values.allSatisfy { name, limit in
        guard let value = values[name] else { return false }
        if value.isSame(as: limit) { return true }
        if name.hasSuffix("DateBegin") { return limit.isBefore(value) }
        return name.hasSuffix("DateEnd") && value.isBefore(limit)
      }
  }
}
