import PatentModel
import Providers

extension PatentDraft {
  /// A present status that a source gives without a day.
  private struct UndatedStatement {
    let reading: LegalStatusReading
    let status: LegalStatus
    let text: String
    let origin: Origin
  }

  /// Section 7.3 of the canonical model: events decide by day and rank, undated statements only when
  /// they are ahead of them.
  mutating func decideLegalStatus(memory: inout TextMemory) {
    let undated = readStatements(memory: &memory)
    addPublicationEvents()
    patent.events.sort { $0.precedes($1) }
    let isTold =
      !undated.isEmpty
      || patent.events.contains {
        $0.isStatusBearing && $0.origin != .publication
      }
    guard isTold else { return }
    let decided = decisionOfEvents()
    let best = undated.min { one, other in
      one.reading.rank == other.reading.rank
        ? isKey([one.origin.voice, one.text], before: [other.origin.voice, other.text])
        : one.reading.rank > other.reading.rank
    }
    patent.legalStatus = decision(of: decided, and: best)
    noteDecision(against: undated)
    noteContradictions(of: undated)
  }

  /// Gathers events from the records; hands back what carries no date.
  private mutating func readStatements(memory: inout TextMemory) -> [UndatedStatement] {
    var undated: [UndatedStatement] = []
    for testimony in testimonies {
      for statement in testimony.observation.statements {
        let reading = reading(of: statement, testimony.origin, &memory)
        if statement.origin == .statement, statement.date == nil {
          guard let reading, let status = reading.status, status != .unknown else { continue }
          undated.append(
            UndatedStatement(
              reading: reading, status: status, text: statement.text ?? statement.code ?? "",
              origin: testimony.origin))
        } else {
          add(
            LegalEvent(
              date: statement.date, reading: reading, text: statement.text, code: statement.code,
              origin: statement.origin == .history ? .history : .statement,
              places: [testimony.origin.place]))
        }
      }
    }
    return undated
  }

  private mutating func reading(
    of statement: Observation.StatusStatement, _ origin: Origin, _ memory: inout TextMemory
  ) -> LegalStatusReading? {
    let reading = memory.status(
      text: statement.text, code: statement.code, isQCC: origin.provider == "qcc")
    if reading == nil {
      if let text = statement.text {
        flag(.unmappedStatusText, detail: text, source: origin.source)
      } else if let code = statement.code {
        flag(.unmappedStatusCode, detail: code, source: origin.source)
      }
    }
    return reading
  }

  private static let laidOpen = LegalStatusReading.reading(text: "公开")
  private static let granted = LegalStatusReading.reading(text: "授权")

  /// Every application that was laid open and every grant is an event of its day.
  private mutating func addPublicationEvents() {
    for publication in patent.publications {
      guard let date = publication.date else { continue }
      switch publication.stage {
      case .application:
        add(
          LegalEvent(
            date: date, reading: Self.laidOpen, origin: .publication,
            places: publication.places))
      case .grant:
        add(
          LegalEvent(
            date: date, reading: Self.granted, origin: .publication,
            places: publication.places))
      case .examined, .correction, .partialInvalidation, .unknown: break
      }
    }
  }

  private mutating func add(_ event: LegalEvent) {
    if let place = patent.events.firstIndex(where: { $0.isSame(as: event) }) {
      patent.events[place].absorb(event)
    } else {
      patent.events.append(event)
    }
  }

  /// The event with the greatest day, then the greatest rank; undated ones only among themselves.
  private func decisionOfEvents() -> LegalStatusDecision {
    // Events are sorted by day and rank, undated ones first, so the last one is the one.
    guard let event = patent.events.last(where: \.isStatusBearing),
      let status = event.statusAfter(isGranted: patent.isGranted)
    else { return .none }
    return LegalStatusDecision(
      status: status, detail: event.reading?.detail, date: event.date, places: event.places,
      rule: event.date == nil ? .undatedEvent : .latestEvent)
  }

  private func decision(
    of events: LegalStatusDecision, and statement: UndatedStatement?
  ) -> LegalStatusDecision {
    guard let statement else { return events }
    let rank = events.detail?.rank ?? events.status.rank
    guard events.rule == .none || statement.reading.rank > rank else { return events }
    return LegalStatusDecision(
      status: statement.status, detail: statement.reading.detail, date: nil,
      places: [statement.origin.place],
      rule: events.rule == .none ? .undatedOnly : .undatedAhead)
  }

  /// What each record that has no part in the decision states instead, if it is another status.
  private mutating func noteDecision(against undated: [UndatedStatement]) {
    let decided = patent.legalStatus
    guard decided.rule != .none else { return }
    let isDisputed = undated.contains { $0.status != decided.status }
    patent.lineage.note(
      Lineage(
        of: PatentAttribute.legalStatus.rawValue, rule: decided.rule.rawValue,
        places: decided.places, others: isDisputed ? others(than: decided, among: undated) : []))
  }

  private func others(
    than decided: LegalStatusDecision, among undated: [UndatedStatement]
  ) -> [Lineage.Other] {
    let silent = Places(undated.lazy.map(\.origin.place).filter { !decided.places.contains($0) })
    return silent.compactMap { place in
      let furthest = undated.lazy.filter { $0.origin.place == place }
        .max { $0.reading.rank < $1.reading.rank }
      guard let furthest, furthest.status != decided.status else { return nil }
      return Lineage.Other(place: place, value: furthest.status.rawValue)
    }
  }

  /// A source whose furthest statement says otherwise is a conflict; earlier statements of it are not.
  private mutating func noteContradictions(of undated: [UndatedStatement]) {
    let decided = patent.legalStatus
    guard undated.contains(where: { $0.status != decided.status }) else { return }
    for source in undated.map(\.origin.source).distinctSorted {
      let own = undated.filter { $0.origin.source == source }
      guard let furthest = own.max(by: { $0.reading.rank < $1.reading.rank }),
        furthest.status != decided.status
      else { continue }
      patent.conflicts.append(
        Conflict(
          attribute: PatentAttribute.legalStatus.rawValue, rule: "value_disagreement",
          losingValue: furthest.status.rawValue, severity: .warn, losingSources: [source],
          winningValue: decided.status.rawValue,
          winningSources: patent.sources(at: decided.places)))
      if furthest.status == .pending, patent.isGranted {
        flag(.grantWithoutStatus, detail: furthest.text, source: source)
      }
    }
  }
}

extension LegalEvent {
  fileprivate init(
    date: CalendarDate, reading: LegalStatusReading?, origin: Origin, places: Places
  ) {
    self.init(
      date: date, reading: reading, text: nil, code: nil, origin: origin, places: places)
  }
}

extension Origin {
  /// Orders statements of equal rank: 企查查 before 智慧芽.
  fileprivate var voice: String { source }
}
