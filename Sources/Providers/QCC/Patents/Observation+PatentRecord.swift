import ByteFormats
import PatentModel

extension Observation {
  /// Reads what lists and details of QCC have in common; nil for a record without any number.
  init?(of json: QCC.PatentRecord, read record: Record, with fields: inout FieldReader) {
    self.init(record: record)
    readIdentity(of: json, with: &fields)
    guard applicationNumber != nil || publication?.number != nil else { return nil }
    readParties(of: json, with: &fields)
    readClassification(of: json, with: &fields)
    let status = StatusStatement(
      .statement, text: fields.word(json.legalStatusDesc, as: "legal_status"),
      code: fields.word(json.legalStatus, as: "legal_status"),
      date: fields.date(json.legalStatusDate, as: "legal_status_date"))
    if status.text != nil || status.code != nil { statements = [status] }
  }

  private mutating func readIdentity(of json: QCC.PatentRecord, with fields: inout FieldReader) {
    let kind = fields.word(json.kindCode, as: "kind_code")
    let kindText = fields.word(json.kindCodeDesc, as: "patent_type")
    applicationNumber = fields.word(json.applicationNumber, as: "application_number")
    filingDate = fields.date(json.applicationDate, as: "filing_date")
    title = fields.prose(json.title, as: "title")
    let document = Document(
      number: fields.word(json.publicationNumber, as: "publication_number"),
      date: fields.date(json.publicationDate, as: "publication_date"), title: title,
      stage: kind.flatMap(KindStage.init(qccKind:))
        ?? kindText.flatMap(KindStage.init(qccKindText:)))
    publication = document.isEmpty ? nil : document
    patentType =
      kind.flatMap(PatentType.init(qccKind:)) ?? kindText.flatMap(PatentType.init(word:))
  }

  private mutating func readParties(of json: QCC.PatentRecord, with fields: inout FieldReader) {
    inventors = fields.inventors(json.inventorStringList, separators: .any)
    applicants = fields.list(json.assigneeStringList, as: "applicants")
    agencies = fields.list(json.agency, as: "agencies")
  }

  private mutating func readClassification(
    of json: QCC.PatentRecord, with fields: inout FieldReader
  ) {
    let codes = fields.list(json.ipcList, as: "classification")
    guard !codes.isEmpty else { return }
    // A design's IPCList holds Locarno codes.
    let scheme = patentType == .design ? "LOC" : "IPC"
    classifications = [Classification(scheme: scheme, codes: codes)]
    classDescriptions = fields.list(json.ipcDesc, as: "class_description", separators: .none)
  }
}

extension PatentType {
  /// 1 发明公布, 2 发明授权, 3 实用新型, 4 外观设计.
  fileprivate init?(qccKind code: String) {
    switch code {
    case "1", "2": self = .invention
    case "3": self = .utilityModel
    case "4": self = .design
    default: return nil
    }
  }
}

extension KindStage {
  fileprivate init?(qccKind code: String) {
    switch code {
    case "1": self = .application
    case "2", "3", "4": self = .grant
    default: return nil
    }
  }

  /// The same by its text, all that a detail gives.
  fileprivate init?(qccKindText text: String) {
    switch text {
    case "发明公布": self = .application
    case "发明授权", "实用新型", "外观设计": self = .grant
    default: return nil
    }
  }
}
