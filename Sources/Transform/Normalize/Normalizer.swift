import ByteFormats
import PatentModel
import Providers

/// Turns archived replies into lines of evidence.
///
/// It keeps nothing between replies but memory, so each worker can have its own.
struct Normalizer {
  private let parser = JSONParser()
  private let referDirections: [String: SIPOP.ReferDirection]
  private var fields = FieldReader()

  init(referDirections: [String: SIPOP.ReferDirection]) { self.referDirections = referDirections }

  /// Adds what a reply says to `lines`; a reply that cannot be read is counted there.
  mutating func normalize(_ reply: ArchivedReply, into lines: inout NormalizedLines) {
    guard let source = observationSources.first(where: { $0.endpoint == reply.endpoint }) else {
      lines.unreadableReplies += 1
      return
    }
    for answer in reply.answers { lines.append(answer, from: source, of: reply) }
    guard source.readsRefusals || reply.answers.contains(where: { $0.verdict == .records }) else {
      return
    }
    let directions = referDirections
    var citations: Set<Observation.Citation> = []
    do {
      try source.read(reply, parser: parser, with: &fields) { finding in
        lines.append(finding, of: reply, directions)
        guard case .patent(let observation) = finding, let citation = observation.citation,
          citations.insert(citation).inserted
        else { return }
        lines.append(Observation(subjectOf: citation, answeredIn: observation.record), directions)
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
    if let company = subject.company.flatMap({ try? CompanyIdentifier(reading: $0) }) {
      let evidence = AnswerEvidence(answer.verdict, to: company.queryValue, in: reply)
      note(company)
      companies.append(company.companyID, .answer(evidence))
    }
    // Records answer for themselves.
    guard answer.verdict != .records else { return }
    if let number = subject.publicationNumber.flatMap({ try? PublicationNumber(parsing: $0) }) {
      let evidence = AnswerEvidence(answer.verdict, to: number.canonical, in: reply)
      publications.append(number.meetingKey, .answer(evidence))
    }
    if let id = subject.zhihuiyaID, let place = RecordMeeting.key(ofPatent: id) {
      versions.append(place, .answer(AnswerEvidence(answer.verdict, to: id, in: reply)))
    }
    if let number = subject.applicationNumber.flatMap({ try? ApplicationNumber(parsing: $0) }) {
      patents.append(number.id, .answer(AnswerEvidence(answer.verdict, to: number.id, in: reply)))
    }
  }

  fileprivate mutating func append(
    _ finding: Finding, of reply: ArchivedReply, _ directions: [String: SIPOP.ReferDirection]
  ) {
    switch finding {
    case .patent(let observation):
      observations += 1
      append(observation, directions)
    case .facets(let facets):
      append(facets, retrievedOn: reply.retrievedOn)
    case .license(let license):
      append(license)
    case .report(let report):
      append(report)
    case .unidentified:
      unidentifiedRecords += 1
    }
  }

  /// A record with an application number goes to its application and lays its claims; one without
  /// meets the claims of others at its publication.
  fileprivate mutating func append(
    _ observation: Observation, _ directions: [String: SIPOP.ReferDirection]
  ) {
    let numbers = RecordNumbers(of: observation)
    if let application = numbers.application {
      let id = application.id
      for document in numbers.documents {
        let claim = PublicationClaim(
          publication: document.number.canonical, date: document.date, application: id,
          source: observation.record.source, recordID: observation.record.id)
        let isOwn = application.mayOwn(document.number)
        publications.append(
          document.number.meetingKey, isOwn ? .claim(claim) : .contradiction(claim))
      }
      patents.append(id, record: observation)
      noteVersion(of: observation.record, at: id)
      let own = numbers.documents.first { application.mayOwn($0.number) }
      let citation = CitationEvidence(of: observation, own, as: id, at: id)
      if let citation { patents.append(citation.home(by: directions), .citation(citation)) }
    } else if let document = numbers.documents.first {
      publications.append(document.number.meetingKey, record: observation)
      noteVersion(of: observation.record, at: document.number.meetingKey)
      if RecordMeeting.canBeAskedFor(observation.record) {
        versions.append(RecordMeeting.key(of: observation.record), record: observation)
      }
    } else if let citation = CitationEvidence(literatureIn: observation, numbers) {
      patents.append(citation.home(by: directions), .citation(citation))
      noteVersion(of: observation.record, at: citation.document.key)
    } else {
      unidentifiedRecords += 1
    }
  }

  private mutating func noteVersion(of record: Observation.Record, at key: String) {
    versions.append(RecordMeeting.key(of: record), .version(RecordVersion(of: record, at: key)))
  }
}

extension AnswerEvidence {
  fileprivate init(_ verdict: ArchivedReply.Verdict, to subject: String, in reply: ArchivedReply) {
    self.init(
      verdict: verdict, subject: subject, source: reply.endpoint.sourceToken,
      retrievedOn: reply.retrievedOn)
  }
}

extension String {
  /// This text without tabs and line feeds, which would end a key.
  var withoutControls: String {
    guard utf8.contains(where: { $0 < 0x20 }) else { return self }
    return String(decoding: utf8.filter { $0 >= 0x20 }, as: UTF8.self)
  }
}
