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
    let sorted = reports.map { (report: $0, origin: origin(of: $0)) }
      .sorted { $0.origin.precedes($1.origin) }
    return sorted.map { report, origin in
      let direction = options.referDirections[report.referType]
      if direction == nil {
        flag(.unmappedReferType, detail: report.referType, source: origin.source)
      }
      return Citation(report, direction: direction)
    }
  }

  private func origin(of report: CitationEvidence) -> Origin {
    let place = report.version.place
    return Origin(
      source: place.source, rank: options.rank(of: place.source), recordID: place.recordID,
      retrievedOn: report.version.retrievedOn)
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
