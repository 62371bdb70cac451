package import ByteFormats
import PatentModel

extension Zhihuiya {
  /// What the items of D301 (专利详情聚合) say.
  package enum Details: JSONObservationSource {
    package static let endpoint = Endpoint(provider: Zhihuiya.id, name: "detail")
    private static let source = endpoint.description

    package static func subject(ofQuestion key: String) -> Subject {
      Subject(publicationNumber: key)
    }

    package static func read(
      _ root: JSONValue, of reply: ArchivedReply, with fields: inout FieldReader,
      emit: (Finding) throws -> Void
    ) throws {
      let asked = Zhihuiya.AskedPatents(reply.answers.map(\.key))
      for json in root[anyCase: "data"].rows {
        let item = PatentItem(json: json)
        fields.startRecord()
        let id = fields.word(item.patentID, as: "source_record_id")
        let number = fields.word(item.publicationNumber, as: "publication_number")
        guard asked.isAnswer(id: id, number: number) else { continue }
        try emit(finding(in: item, id: id, number: number, of: reply, with: &fields))
      }
    }
  }

  /// The same items, asked for by the vendor's own ids.
  package enum DetailsByID: JSONObservationSource {
    package static let endpoint = Endpoint(provider: Zhihuiya.id, name: "detail_by_id")

    package static func subject(ofQuestion key: String) -> Subject { Subject(zhihuiyaID: key) }

    package static func read(
      _ root: JSONValue, of reply: ArchivedReply, with fields: inout FieldReader,
      emit: (Finding) throws -> Void
    ) throws {
      try Details.read(root, of: reply, with: &fields, emit: emit)
    }
  }
}

extension Zhihuiya.Details {
  private static func finding(
    in item: Zhihuiya.PatentItem, id: String?, number: String?, of reply: ArchivedReply,
    with fields: inout FieldReader
  ) -> Finding {
    var observation = Observation(
      record: .init(
        source: source, id: id, digest: RecordDigest.of(item.json),
        retrievedOn: reply.retrievedOn))
    observation.readIdentity(of: item, number: number, with: &fields)
    guard
      observation.applicationNumber != nil || observation.publication?.number != nil
        || observation.grant?.number != nil
    else { return .unidentified }
    observation.readContent(of: item, with: &fields)
    observation.readClassifications(of: item, with: &fields)
    observation.readImages(of: item, with: &fields)
    observation.doubts = fields.doubts
    return .patent(observation)
  }
}

extension Observation {
  fileprivate mutating func readIdentity(
    of item: Zhihuiya.PatentItem, number: String?, with fields: inout FieldReader
  ) {
    countryCode = fields.word(item.registrationCountry, as: "country_code")
    applicationNumber = fields.word(item.applicationNumber, as: "application_number")
    title =
      fields.prose(item.titleCN, as: "title") ?? fields.prose(item.title, as: "title")
    let document = Document(
      number: number, date: fields.date(item.publicationDate, as: "publication_date"), title: title)
    publication = document.isEmpty ? nil : document
    let granted = Document(
      number: fields.word(item.grantNumber, as: "grant_publication_number"),
      date: fields.date(item.grantDate, as: "grant_date"), stage: .grant)
    grant = granted.isEmpty ? nil : granted
    patentType =
      fields.list(item.patentType, as: "patent_type").lazy
      .compactMap(PatentType.init(word:)).first
  }

  fileprivate mutating func readContent(
    of item: Zhihuiya.PatentItem, with fields: inout FieldReader
  ) {
    filingDate = fields.date(item.applicationDate, as: "filing_date")
    priorityDate = fields.date(item.priorityDate, as: "priority_date")
    expirationDate = fields.date(item.expirationDate, as: "anticipated_expiration_date")
    inventors = fields.inventors(item.inventor, separators: .bars)
    originalAssignees = fields.list(
      item.originalAssignee, as: "original_assignees", separators: .bars)
    currentAssignees = fields.list(
      item.currentAssignee, as: "current_assignees", separators: .bars)
    statements = fields.list(item.simpleLegalStatus, as: "legal_status", separators: .bars)
      .map { StatusStatement(.statement, text: $0) }
  }

  fileprivate mutating func readClassifications(
    of item: Zhihuiya.PatentItem, with fields: inout FieldReader
  ) {
    for data in item.classificationData.lazy.map(Zhihuiya.ClassificationData.init) {
      guard let scheme = fields.word(data.categoryType, as: "scheme") else { continue }
      let codes = fields.list(data.category, as: "classification", separators: .bars)
      classifications.append(Classification(scheme: scheme.uppercased(), codes: codes))
    }
  }

  fileprivate mutating func readImages(
    of item: Zhihuiya.PatentItem, with fields: inout FieldReader
  ) {
    for image in item.images.lazy.map(Zhihuiya.PatentImage.init) {
      guard let path = image.path?.utf8, !path.isEmpty else { continue }
      let address = path.withoutQuery
      let name = address[(address.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)...]
      guard !Masking.isMaskedFileName(String(parsed: .init(rebasing: name))) else { continue }
      let url = String(parsed: address)
      images.append(
        Image(url: url, type: fields.word(image.imageType, as: "image_type") ?? "unknown"))
    }
  }
}
