import PatentModel

extension PatentDraft {
  /// The citations that stand in this patent's line, those of the same two documents made one.
  mutating func mergeCitations(_ reports: [CitationEvidence]) {
    guard !reports.isEmpty else { return }
    var places: [[String]: Int] = [:]
    for citation in citations(of: reports) {
      if let place = places[citation.key] {
        patent.citations[place].absorb(citation)
      } else {
        places[citation.key] = patent.citations.count
        patent.citations.append(citation)
      }
    }
    for place in patent.citations.indices {
      patent.citations[place].isDatePlausible = isPlausible(patent.citations[place])
    }
    patent.citations.sort { isKey($0.key, before: $1.key) }
  }

  /// One a report, the most trusted first.
  private mutating func citations(of reports: [CitationEvidence]) -> [Citation] {
    reports.sorted(by: isSurer).map { report in
      let direction = options.referDirections[report.referType]
      if direction == nil {
        flag(
          .unmappedReferType, detail: report.referType, source: report.version.place.source)
      }
      return Citation(report, direction: direction)
    }
  }

  private func isSurer(_ one: CitationEvidence, than other: CitationEvidence) -> Bool {
    let (left, right) = (one.version.place, other.version.place)
    let (rank, otherRank) = (
      options.sourceOrder.rank(of: left.source), options.sourceOrder.rank(of: right.source)
    )
    return rank == otherRank
      ? isKey([left.source, left.recordID], before: [right.source, right.recordID])
      : rank < otherRank
  }

  /// False when the cited document appeared after the citing one, as far as this patent's records and
  /// the reports tell.
  private func isPlausible(_ citation: Citation) -> Bool? {
    guard let citing = firstPublication(of: citation.citing),
      let cited = firstPublication(of: citation.cited)
    else { return nil }
    return cited <= citing
  }

  private func firstPublication(of end: CitationEnd) -> CalendarDate? {
    end.key.isSame(as: patent.id) ? patent.firstPublicationDate : end.publishedOn
  }
}
