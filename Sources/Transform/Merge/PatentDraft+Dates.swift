import PatentModel
import Providers

extension PatentDraft {
  /// In order with its neighbours, then frequency, source order, earliest.
  func dateCriteria(
    notBefore floor: CalendarDate? = nil, notAfter ceiling: CalendarDate? = nil
  ) -> [Criterion<CalendarDate>] {
    [
      .matching(.plausible) { candidate in
        floor.map { $0 <= candidate.value } != false
          && ceiling.map { candidate.value <= $0 } != false
      },
      .frequency, .sourceOrder, .earliest,
    ]
  }

  mutating func mergeDates() {
    let published = patent.publications.lazy.compactMap(\.date).min()
    let filing = choice(
      of: .filingDate, \.observation.filingDate, by: dateCriteria(notAfter: published))
    if let filing { note(filing, of: .filingDate) }
    patent.filingDate = filing?.value
    patent.firstPublicationDate = published
    if published != nil { note(.firstPublicationDate, concludedBy: .earliest) }
    mergeGrant()
    checkOrder()
  }

  /// The grant date that sources give, else the date of the earliest grant document.
  private mutating func mergeGrant() {
    let choice = choice(
      of: .grantDate,
      { testimony in testimony.observation.grant.flatMap { isOwn($0) ? $0.date : nil } },
      by: dateCriteria(notBefore: patent.filingDate))
    if let choice { note(choice, of: .grantDate) }
    let grants = patent.publications.indices.filter { patent.publications[$0].stage == .grant }
    let date = choice?.value ?? grants.compactMap { patent.publications[$0].date }.min()
    patent.grantDate = date
    if choice == nil, date != nil { note(.grantDate, concludedBy: .earliest) }
    guard
      let first = grants.first(where: { patent.publications[$0].date == date }) ?? grants.first
    else { return }
    patent.publications[first].isFirstGrant = true
    patent.grantPublicationNumber = patent.publications[first].number.canonical
  }

  /// A grant without a number says nothing against its date.
  private func isOwn(_ grant: Observation.Document) -> Bool {
    guard let text = grant.number, let number = try? PublicationNumber(parsing: text) else {
      return true
    }
    return patent.publications.contains { $0.number == number }
  }

  private mutating func checkOrder() {
    guard let filing = patent.filingDate else { return }
    for publication in patent.publications {
      guard let date = publication.date, date < filing else { continue }
      flag(.dateOrderViolation, detail: "publication_date: \(publication.number) \(date)")
    }
    if let grant = patent.grantDate, grant < filing {
      flag(.dateOrderViolation, detail: "grant_date: \(grant)")
    }
    if let number = patent.application, number.year != filing.year {
      flag(.filingYearMismatch, detail: filing.description)
    }
  }

  /// Every day of priority that a source gives; only a plausible one becomes the patent's.
  mutating func mergePriorities() {
    let claims = candidates(for: .priorityDate, \.observation.priorityDate)
    for (place, date) in Set(claims.map(\.value)).sorted().enumerated() {
      let places = Places(claims.lazy.filter { $0.value == date }.map(\.origin.place))
      let isPlausible = isPlausiblePriority(date)
      patent.priorityClaims.append(
        Patent.PriorityClaim(
          sequence: place + 1, filingDate: date, isPlausible: isPlausible, places: places))
      if isPlausible {
        guard patent.priorityDate == nil else { continue }
        patent.priorityDate = date
        note(
          .priorityDate, concludedBy: .earliest, places: places)
      } else {
        for source in patent.sources(at: places) {
          flag(.implausiblePriorityDate, detail: date.description, source: source)
        }
      }
    }
  }

  private func isPlausiblePriority(_ date: CalendarDate) -> Bool {
    guard let filing = patent.filingDate else { return true }
    return (patent.patentType ?? .invention).admitsPriority(of: date, filedOn: filing)
  }

  /// The end of term that a source gives; once granted, else the computed one.
  mutating func decideTerm() {
    let computed = patent.filingDate.flatMap { filing in
      patent.patentType?.endOfTerm(filedOn: filing)
    }
    if let choice = choice(of: .expirationDate, \.observation.expirationDate, by: dateCriteria()) {
      note(choice, of: .expirationDate)
      patent.expirationDate = choice.value
      patent.expirationBasis = "vendor"
      if let computed, computed != choice.value {
        flag(.termMismatch, detail: choice.value.text, source: choice.best.source)
      }
    } else if let computed, patent.grantDate != nil {
      patent.expirationDate = computed
      patent.expirationBasis = "computed"
      note(.expirationDate, concludedBy: .term)
    }
    if let asOf = options.asOf, let end = patent.expirationDate, end < asOf,
      patent.legalStatus.status == .active
    {
      flag(.termElapsed, detail: end.description)
    }
  }
}
