import PatentModel
import Providers

/// All that names publications of the same digits, and who owns them.
///
/// The rules are those of section 4 of the canonical model: they look at sets only, so the order of
/// the evidence cannot matter.
struct PublicationMeeting {
  private let claims: [PublicationClaim]
  private let contradictions: [PublicationClaim]
  private let records: [Record]
  private let rows: [(row: InputRow, number: PublicationNumber)]
  private let answers: [AnswerEvidence]

  init(of evidence: [Evidence]) {
    claims = evidence.compactMap { if case .claim(let claim) = $0 { claim } else { nil } }
    contradictions = evidence.compactMap {
      if case .contradiction(let claim) = $0 { claim } else { nil }
    }
    let records: [Record] = evidence.compactMap {
      guard case .record(let record) = $0, let document = record.numbers.documents.first else {
        return nil
      }
      return Record(source: record, document: document)
    }
    rows = evidence.compactMap {
      guard case .row(let row) = $0, let value = row.normalizedValue else { return nil }
      if let number = try? PublicationNumber(parsing: value) { return (row, number) }
      let record = records.first { $0.source.observation.record.id.lowercased().isSame(as: value) }
      return record.map { (row, $0.number) }
    }
    self.records = records
    answers = evidence.compactMap { if case .answer(let answer) = $0 { answer } else { nil } }
  }

  /// Hands on what goes to entities, and rows for which there is none.
  ///
  /// Of the options it takes the order of trust and the directions of citations.
  func resolve(
    _ options: MergeOptions, entity: (String, Evidence) -> Void, row: (ResolvedRow) -> Void
  ) {
    for group in groups() {
      let owner = owner(of: group, rank: options.sourceOrder.rank)
      for claim in claims where group.contains(claim.publication) && claim.application != owner {
        entity(claim.application, .refusal(claim))
      }
      for record in records where group.contains(record.number) {
        guard let owner else { continue }
        let isLinked = isLinked(record.number)
        entity(owner, .record(group.noting(record.number, in: record.source, isLinked)))
        guard let citation = record.citation(owner: owner) else { continue }
        entity(citation.home(by: options.referDirections), .citation(citation))
      }
      for (asked, number) in rows where group.contains(number) {
        if let owner {
          entity(owner, .row(asked))
        } else {
          row(unresolved(asked, number: number))
        }
      }
    }
  }

  /// True when no claim names the very number, so that only its digits tie it.
  private func isLinked(_ number: PublicationNumber) -> Bool {
    !claims.isEmpty && !claims.contains { $0.publication == number.canonical }
  }
}

extension PublicationMeeting {
  /// A record that names a publication and no application.
  fileprivate struct Record {
    let source: SourceRecord
    let document: RecordNumbers.Document

    var number: PublicationNumber { document.number }

    func citation(owner: String) -> CitationEvidence? {
      CitationEvidence(of: source.observation, document, as: owner, at: number.meetingKey)
    }
  }

  /// Publications of one application.
  fileprivate struct Group {
    var numbers: [PublicationNumber]

    func contains(_ number: PublicationNumber) -> Bool { numbers.contains(number) }

    func contains(_ canonical: String) -> Bool {
      numbers.contains { $0.canonical == canonical }
    }

    func noting(
      _ number: PublicationNumber, in record: SourceRecord, _ isLinked: Bool
    ) -> SourceRecord {
      guard isLinked else { return record }
      var observation = record.observation
      observation.doubts.append(.init(.linkedByPublicationBase, detail: number.canonical))
      return SourceRecord(observation)
    }
  }

  private func groups() -> [Group] {
    let dates = grantDates()
    var groups: [Group] = []
    for number in distinctNumbers() {
      var group = Group(numbers: [number])
      groups.removeAll { other in
        let isLinked = other.numbers.contains {
          PublicationLink.between(
            $0, number, grantDate: dates[$0.canonical] ?? dates[number.canonical]) != nil
        }
        if isLinked { group.numbers += other.numbers }
        return isLinked
      }
      groups.append(group)
    }
    return groups
  }

  private func distinctNumbers() -> [PublicationNumber] {
    let claimed = claims.compactMap { try? PublicationNumber(parsing: $0.publication) }
    var distinct: [PublicationNumber] = []
    for number in claimed + records.map(\.number) + rows.map(\.number)
    where !distinct.contains(number) {
      distinct.append(number)
    }
    return distinct
  }

  /// The earliest date of each document of kind B.
  private func grantDates() -> [String: CalendarDate] {
    var dates: [String: CalendarDate] = [:]
    let claimed = claims.map { ($0.publication, $0.date) }
    let recorded = records.map { ($0.number.canonical, $0.document.date) }
    for (number, date) in claimed + recorded where number.hasSuffix("B") {
      guard let date else { continue }
      dates[number] = min(dates[number] ?? date, date)
    }
    return dates
  }

  /// The claimant with most sources, then best source, then smallest id; without one, a provisional
  /// entity when there is a record, and nil when there is none.
  private func owner(of group: Group, rank: (String) -> Int) -> String? {
    var sources: [String: Set<String>] = [:]
    for claim in claims where group.contains(claim.publication) {
      sources[claim.application, default: []].insert(claim.source)
    }
    let claimants = sources.map { (id: $0, count: $1.count, rank: $1.map(rank).min() ?? .max) }
    let best = claimants.min { one, other in
      if one.count != other.count { return one.count > other.count }
      return one.rank == other.rank ? one.id.isBefore(other.id) : one.rank < other.rank
    }
    if let best { return best.id }
    let recorded = records.lazy.map(\.number).filter { group.contains($0) }.map(\.canonical)
    return recorded.min { $0.isBefore($1) }.map { "PUB:" + $0 }
  }
}

extension PublicationMeeting {
  /// What becomes of a row whose publication nobody owns.
  fileprivate func unresolved(_ row: InputRow, number: PublicationNumber) -> ResolvedRow {
    if contradictions.contains(where: { $0.publication == number.canonical }) {
      return ResolvedRow(row, state: "conflict", reason: "answer_contradicts_question")
    }
    let own = answers.filter { $0.subject == number.canonical }
    return ResolvedRow(row, verdicts: own.map(\.verdict))
  }
}
