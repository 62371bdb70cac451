import ByteFormats
import PatentModel
import Providers

/// Turns archived replies into lines of evidence.
///
/// It keeps nothing between replies but memory, so each worker can have its own.
struct Normalizer {
  private let parser = JSONParser()
  private var fields = FieldReader()

  /// Adds what a reply says to `lines`; a reply that cannot be read is counted there.
  mutating func normalize(_ reply: ArchivedReply, into lines: inout NormalizedLines) {
    guard let source = observationSources.first(where: { $0.endpoint == reply.endpoint }) else {
      lines.unreadableReplies += 1
      return
    }
    for answer in reply.answers { lines.append(answer, from: source, of: reply) }
    do {
      try parser.read(reply.body) { root in
        try source.read(root, of: reply, with: &fields) { lines.append($0, of: reply) }
      }
    } catch {
      lines.unreadableReplies += 1
    }
  }
}

extension NormalizedLines {
  fileprivate mutating func append(
    _ answer: (key: String, verdict: ArchivedReply.Verdict),
    from source: any ObservationSource.Type,
    of reply: ArchivedReply
  ) {
    let subject = source.subject(ofQuestion: answer.key)
    if let company = subject.company.flatMap(known) {
      let evidence = AnswerEvidence(
        verdict: answer.verdict, subject: company.queryValue, source: reply.endpoint.description,
        retrievedOn: reply.retrievedOn)
      note(company)
      companies.append(company.companyID, .answer(evidence))
    }
    // Records answer for themselves.
    guard answer.verdict != .records,
      let number = subject.publicationNumber.flatMap({ try? PublicationNumber(parsing: $0) })
    else { return }
    let evidence = AnswerEvidence(
      verdict: answer.verdict, subject: number.canonical, source: reply.endpoint.description,
      retrievedOn: reply.retrievedOn)
    publications.append(number.meetingKey, .answer(evidence))
  }

  fileprivate mutating func append(_ finding: Finding, of reply: ArchivedReply) {
    switch finding {
    case .patent(let observation):
      observations += 1
      append(observation)
    case .facets(let facets):
      guard let company = known(facets.searchKey) else { return }
      let evidence = FacetEvidence(
        filters: facets.filters, retrievedOn: reply.retrievedOn, counts: facets.counts)
      companies.append(company.companyID, .facets(evidence))
    case .unidentified:
      unidentifiedRecords += 1
    }
  }

  /// A record with an application number goes to its application and lays its claims; one without
  /// meets the claims of others at its publication.
  private mutating func append(_ observation: Observation) {
    let numbers = RecordNumbers(of: observation)
    if let application = numbers.application {
      for document in numbers.documents {
        let claim = PublicationClaim(
          publication: document.number.canonical, date: document.date,
          application: application.id, source: observation.record.source,
          recordID: observation.record.id)
        let isOwn = application.mayOwn(document.number)
        publications.append(
          document.number.meetingKey, isOwn ? .claim(claim) : .contradiction(claim))
      }
      patents.append(application.id, .record(observation))
      noteVersion(of: observation.record, at: application.id)
    } else if let document = numbers.documents.first {
      publications.append(document.number.meetingKey, .record(observation))
      noteVersion(of: observation.record, at: document.number.meetingKey)
    } else {
      unidentifiedRecords += 1
    }
  }

  private mutating func noteVersion(of record: Observation.Record, at key: String) {
    versions.append(
      record.source + "/" + record.id.withoutControls,
      .version(RecordVersion(of: record, at: key)))
  }

  private func known(_ searchKey: String) -> CompanyIdentifier? {
    try? CompanyIdentifier(reading: searchKey)
  }

  mutating func note(_ company: CompanyIdentifier) {
    if case .name(let name) = company { companyNames[UTF8Text(name.key)] = company.companyID }
  }
}

extension String {
  /// This text without tabs and line feeds, which would end a key.
  fileprivate var withoutControls: String {
    guard utf8.contains(where: { $0 < 0x20 }) else { return self }
    return String(decoding: utf8.filter { $0 >= 0x20 }, as: UTF8.self)
  }
}
