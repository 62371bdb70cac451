package import ByteFormats
import PatentModel

extension QCC {
  /// What the replies of GetDetails (专利详情查询) say.
  ///
  /// They do not hold the id: it is the one that was asked for.
  package enum DetailedPatents: JSONObservationSource {
    package static let endpoint = Endpoint(provider: "qcc", name: "detail")
    private static let source = endpoint.description

    package static func subject(ofQuestion key: String) -> Subject { Subject(qccID: key) }

    package static func read(
      _ root: JSONValue, of reply: ArchivedReply, with fields: inout FieldReader,
      emit: (Finding) throws -> Void
    ) throws {
      guard let id = reply.answers.first?.key, let json = record(in: root) else { return }
      fields.startRecord()
      let record = Observation.Record(
        source: source, id: id, digest: RecordDigest.of(json), retrievedOn: reply.retrievedOn)
      let detail = PatentRecord(json: json)
      guard var observation = Observation(of: detail, read: record, with: &fields) else {
        return try emit(.unidentified)
      }
      observation.readDetail(detail, with: &fields)
      observation.doubts = fields.doubts
      try emit(.patent(observation))
    }
  }
}

extension Observation {
  /// Reads what lists do not have.
  fileprivate mutating func readDetail(
    _ detail: QCC.PatentRecord, with fields: inout FieldReader
  ) {
    abstract = fields.prose(detail.abstract, as: "abstract")
    attorneys = fields.list(detail.agent, as: "attorneys")
    for entry in detail.patentLegalHistory.lazy.map(QCC.LegalHistoryEntry.init) {
      let event = StatusStatement(
        .history, text: fields.word(entry.desc, as: "legal_event"),
        code: fields.word(entry.legalStatus, as: "legal_event"),
        date: fields.date(entry.legalStatusDate, as: "legal_event"))
      if event.text != nil || event.code != nil { statements.append(event) }
    }
    readImage(of: detail, with: &fields)
    readReservedFields(of: detail, with: &fields)
  }

  private mutating func readImage(of detail: QCC.PatentRecord, with fields: inout FieldReader) {
    guard let text = fields.word(detail.patentImage, as: "image") else { return }
    let address = text.prefix { $0 != "?" && $0 != "#" }
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
      return fields.doubt(.unparsedValue, "image: \(address)")
    }
    let name = address.split(separator: "/" as Character).last ?? ""
    guard !Masking.isMaskedFileName(String(name)) else {
      return fields.doubt(.maskedValue, "image")
    }
    images = [Image(url: String(address), type: "abstract")]
  }

  /// Those that the document reserves (保留字段) are empty in every sample: one that is not is news.
  private mutating func readReservedFields(
    of detail: QCC.PatentRecord, with fields: inout FieldReader
  ) {
    primaryExaminer = fields.word(detail.primaryExaminer, as: "primary_examiner")
    assistantExaminer = fields.word(detail.assistantExaminer, as: "assistant_examiner")
    let reserved = [
      ("PrimaryExaminer", detail.primaryExaminer), ("AssiantExaminer", detail.assistantExaminer),
      ("DocumentTypes", detail.documentTypes), ("Cites", detail.cites),
      ("OtherReferences", detail.otherReferences),
    ]
    for (name, value) in reserved where value?.isFilled == true {
      fields.doubt(.reservedFieldFilled, name)
    }
  }
}

extension JSONValue {
  /// Whether there is a value, and not a mask for one.
  fileprivate var isFilled: Bool {
    switch kind {
    case .null: false
    case .array: elements.contains { $0.isFilled }
    case .object: members.contains { $0.value.isFilled }
    default: word.map { !Masking.isMasked($0) } ?? (kind != .string)
    }
  }
}
