import PatentModel
import Providers

extension PatentDraft {
  /// What one record says of one publication that the application owns.
  private struct Mention {
    let document: RecordNumbers.Document
    let origin: Origin
    /// False for the grant that a record names beside its own document.
    let isOwnDocument: Bool
  }

  /// The union of all documents that the application may own, fields filled by the rules.
  mutating func mergePublications() {
    var mentions: [Mention] = []
    for testimony in testimonies {
      for document in ownedDocuments(of: testimony) {
        mentions.append(
          Mention(
            document: document, origin: origin(of: testimony, for: .publicationDate),
            isOwnDocument: document.number == testimony.numbers.documents.first?.number))
        for doubt in document.number.flags {
          flag(doubt, detail: document.number.canonical, source: testimony.origin.source)
        }
      }
    }
    for (number, same) in Self.grouped(mentions) {
      patent.publications.append(publication(number, mentions: same))
    }
    patent.publications.sort { $0.precedes($1) }
  }

  private static func grouped(
    _ mentions: [Mention]
  ) -> [(number: PublicationNumber, mentions: [Mention])] {
    var groups: [(number: PublicationNumber, mentions: [Mention])] = []
    for mention in mentions {
      let number = mention.document.number.completed(by: mentions.lazy.map(\.document.number))
      if let place = groups.firstIndex(where: { $0.number == number }) {
        groups[place].mentions.append(mention)
      } else {
        groups.append((number, [mention]))
      }
    }
    return groups
  }

  /// The documents of a record but those of another type, and those that another application has won.
  private mutating func ownedDocuments(of testimony: Testimony) -> [RecordNumbers.Document] {
    guard let application = testimony.numbers.application else {
      return testimony.numbers.linkedDocuments
    }
    let mayBeOwned = testimony.numbers.documents.filter { application.mayOwn($0.number) }
    for document in testimony.numbers.documents where !application.mayOwn(document.number) {
      noteTypeMismatch(document.number, accepted: mayBeOwned.first?.number, testimony.origin)
    }
    return mayBeOwned.filter { document in
      let refusal = refusals.first { $0.publication == document.number.canonical }
      if refusal != nil { noteRefusal(document.number, testimony.origin) }
      return refusal == nil
    }
  }

  private mutating func noteTypeMismatch(
    _ number: PublicationNumber, accepted: PublicationNumber?, _ origin: Origin
  ) {
    noteRefused(
      number, rule: "publication_type_mismatch", winner: accepted?.canonical, origin)
  }

  private mutating func noteRefusal(_ number: PublicationNumber, _ origin: Origin) {
    noteRefused(number, rule: "application_id_mismatch", winner: nil, origin)
  }

  /// Notes a publication that is not this application's, once, with all who claim it.
  private mutating func noteRefused(
    _ number: PublicationNumber, rule: String, winner: String?, _ origin: Origin
  ) {
    let known = patent.conflicts.firstIndex {
      $0.rule == rule && $0.losingValue == number.canonical
    }
    let former = known.map { patent.conflicts.remove(at: $0) }
    let accepted = former?.winningValue ?? winner
    patent.conflicts.append(
      Conflict(
        attribute: PatentAttribute.publicationNumber.rawValue, rule: rule,
        losingValue: number.canonical,
        severity: .error,
        losingSources: ((former?.losingSources ?? []) + [origin.source]).distinctSorted,
        winningValue: accepted,
        winningSources: accepted == nil
          ? [] : ((former?.winningSources ?? []) + [origin.source]).distinctSorted))
  }

  private mutating func publication(
    _ number: PublicationNumber, mentions: [Mention]
  ) -> Patent.Publication {
    let dates = mentions.compactMap { mention in
      mention.document.date.map { Candidate(value: $0, origin: mention.origin) }
    }
    let date = Choice(among: dates, by: dateCriteria(notBefore: earliestFiling))
    if let date { noteDate(date, of: number, mentions) }
    let titles = mentions.compactMap { mention in
      mention.document.title.map { Candidate(value: $0, origin: mention.origin) }
    }
    let title = Choice(among: titles, by: [.sourceOrder, .longest])
    let stage = mentions.lazy.compactMap(\.document.stage).first
    return Patent.Publication(
      number: number, stage: number.kindStage == .unknown ? stage ?? .unknown : number.kindStage,
      date: date?.value, title: title?.value,
      places: Places(mentions.lazy.map(\.origin.place)))
  }

  /// Lineage tells only what is disputed: `sources` of the publication tells who named it.
  ///
  /// A record tells the date of its own document; that of a grant beside it is the grant date.
  private mutating func noteDate(
    _ date: Choice<CalendarDate>, of number: PublicationNumber, _ mentions: [Mention]
  ) {
    guard !date.losers.isEmpty else { return }
    let attribute = PatentAttribute.publicationDate.rawValue
    let own = Places(mentions.lazy.filter(\.isOwnDocument).map(\.origin.place))
    let lineage = date.lineage(of: attribute, document: number, among: own.contains)
    if let lineage { patent.lineage.note(lineage) }
    patent.conflicts += date.conflicts(over: attribute) { _, _ in .warn }
  }

  private var earliestFiling: CalendarDate? {
    testimonies.lazy.compactMap(\.observation.filingDate).min()
  }
}

extension PublicationNumber {
  /// This number with the kind that another mention of it gives, when it has none itself.
  fileprivate func completed(by others: some Sequence<PublicationNumber>) -> PublicationNumber {
    guard kindCode == nil else { return self }
    let complete = others.filter { $0.kindCode != nil && $0.meetingKey == meetingKey }
    return complete.min { $0.canonical.isBefore($1.canonical) } ?? self
  }
}

extension Patent.Publication {
  /// By date, undated first, then by number.
  fileprivate func precedes(_ other: Self) -> Bool {
    date == other.date
      ? number.canonical.isBefore(other.number.canonical)
      : (date.map { Int($0.compact) } ?? 0) < (other.date.map { Int($0.compact) } ?? 0)
  }
}
