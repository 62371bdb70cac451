import PatentModel
import Providers

/// That one document cites another: a row of `citation`.
struct Citation {
  var citing: CitationEnd
  var cited: CitationEnd
  /// How it was reported; empty while no code says so.
  var directions: Set<SIPOP.ReferDirection>
  /// The codes, sorted.
  var referTypes: [String]
  var sources: [String]
  /// nil when one of the days is missing.
  var isDatePlausible: Bool?
}

extension Citation {
  /// What a report says; without a direction the one that was asked about is taken to cite.
  init(_ report: CitationEvidence, direction: SIPOP.ReferDirection?) {
    let subject = CitationEnd(key: report.subject, countryCode: "CN")
    let isForward = direction == .forward
    self.init(
      citing: isForward ? report.document : subject, cited: isForward ? subject : report.document,
      directions: Set([direction].compactMap(\.self)), referTypes: [report.referType],
      sources: [report.version.place.source])
  }

  var key: [String] { [citing.key, cited.key] }

  /// The word of the `direction` column.
  var directionWord: String {
    switch directions {
    case [.backward]: "backward"
    case [.forward]: "forward"
    case []: "unknown"
    default: "both"
    }
  }

  /// The words for an end that is no patent.
  var literature: String? {
    [cited, citing].first { $0.patentID == nil }?.title
  }

  /// Takes over what another report of this citation adds.
  mutating func absorb(_ other: Citation) {
    citing.absorb(other.citing)
    cited.absorb(other.cited)
    directions.formUnion(other.directions)
    referTypes = (referTypes + other.referTypes).distinctSorted
    sources = (sources + other.sources).distinctSorted
  }
}

extension CitationEnd {
  /// Fills in what is missing; of several days of one application's documents the first counts.
  fileprivate mutating func absorb(_ other: CitationEnd) {
    publication = publication ?? other.publication
    publishedOn = [publishedOn, other.publishedOn].compactMap(\.self).min()
    countryCode = countryCode ?? other.countryCode
    title = title ?? other.title
  }
}
