package import ByteFormats
import PatentModel

extension SIPOP {
  /// What the replies of extra.queryReferInfo (引证信息) say.
  package enum References: JSONObservationSource {
    package static let endpoint = Endpoint(provider: SIPOP.id, name: "reference")
    private static let source = endpoint.description

    package static func subject(ofQuestion key: String) -> Subject {
      Subject(applicationNumber: ReferenceKey(key)?.application.id)
    }

    /// Each document is one end of a citation, whose other end was asked about; one without a number is
    /// told by its title.
    package static func read(
      _ root: JSONValue, of reply: ArchivedReply, with fields: inout FieldReader,
      emit: (Finding) throws -> Void
    ) throws {
      guard let asked = reply.answers.first.flatMap({ ReferenceKey($0.key) }) else { return }
      var known: Set<String> = []
      for json in SIPOP.documents(in: root) {
        let document = ReferenceDocument(json: json)
        try emit(finding(in: document, of: reply, asked: asked, known: &known, with: &fields))
      }
    }

    private static func finding(
      in document: ReferenceDocument, of reply: ArchivedReply, asked: ReferenceKey,
      known: inout Set<String>, with fields: inout FieldReader
    ) -> Finding {
      fields.startRecord()
      let application = fields.word(document.applicationNumber, as: "application_number")
      let publication = fields.word(document.publicationNumber, as: "publication_number")
      let digest = RecordDigest.of(document.json)
      var id = "\(asked.text)/\(publication ?? application ?? digest)"
      // Two documents of one number are two records.
      if !known.insert(id).inserted { id += "/\(digest)" }
      var observation = Observation(
        record: .init(
          source: source, id: id,
          digest: digest, retrievedOn: reply.retrievedOn))
      observation.citation = .init(subject: asked.application.id, referType: asked.referType)
      observation.applicationNumber = application
      observation.read(document, publication: publication, with: &fields)
      guard application != nil || publication != nil || observation.title != nil else {
        return .unidentified
      }
      observation.doubts = fields.doubts
      return .patent(observation)
    }
  }
}

extension Observation {
  fileprivate mutating func read(
    _ document: SIPOP.ReferenceDocument, publication number: String?,
    with fields: inout FieldReader
  ) {
    countryCode = fields.word(document.country, as: "country_code")
    filingDate = fields.date(document.applicationDate, as: "filing_date")
    title = fields.prose(document.title, as: "title")
    let published = Document(
      number: number, date: fields.date(document.publicationDate, as: "publication_date"),
      title: title)
    publication = published.isEmpty ? nil : published
    applicants = fields.list(document.applicant, as: "applicants")
    patentType =
      fields.word(document.type, as: "patent_type").flatMap(SIPOP.patentType(ofCode:))
      ?? fields.word(document.typeName, as: "patent_type").flatMap(PatentType.init(word:))
  }
}

extension SIPOP {
  fileprivate static func patentType(ofCode code: String) -> PatentType? {
    switch code {
    case "01", "1": .invention
    case "02", "2": .utilityModel
    case "03", "3": .design
    default: nil
    }
  }
}
