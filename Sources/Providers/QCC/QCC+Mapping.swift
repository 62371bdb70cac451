package import ByteFormats
import PatentModel

extension QCC {
  /// What the pages of SearchMultiPatents (公司专利多重查询) say.
  package enum CompanyPatents: ObservationSource {
    package static let endpoint = Endpoint(provider: "qcc", name: "list")
    private static let source = endpoint.description

    package static func subject(ofQuestion key: String) -> Subject {
      Subject(company: SearchParameters(key).searchKey)
    }

    package static func read(
      _ root: JSONValue, of reply: ArchivedReply, with fields: inout FieldReader,
      emit: (Finding) throws -> Void
    ) throws {
      guard let question = reply.answers.first?.key else { return }
      let search = SearchParameters(question)
      if search.isFirstPage, let counts = facetCounts(in: root, with: &fields) {
        let facets = CompanyFacets(
          searchKey: search.searchKey ?? "", filters: search.filters, counts: counts)
        try emit(.facets(facets))
      }
      for row in root[anyCase: "result"].rows {
        try emit(finding(in: PatentRow(json: row), of: reply, search: search, with: &fields))
      }
    }
  }
}

extension QCC.CompanyPatents {
  private static func finding(
    in row: QCC.PatentRow, of reply: ArchivedReply, search: QCC.SearchParameters,
    with fields: inout FieldReader
  ) -> Finding {
    fields.startRecord()
    var observation = Observation(
      record: .init(
        source: source, id: fields.word(row.id, as: "source_record_id"),
        digest: RecordDigest.of(row.json), retrievedOn: reply.retrievedOn))
    observation.searchKeys = search.searchKey.map { [$0] } ?? []
    observation.readIdentity(of: row, with: &fields)
    guard observation.applicationNumber != nil || observation.publication?.number != nil else {
      return .unidentified
    }
    observation.readContent(of: row, with: &fields)
    observation.doubts = fields.doubts
    return .patent(observation)
  }

  /// The counts of `GroupItems`; nil when there are none.
  private static func facetCounts(
    in root: JSONValue, with fields: inout FieldReader
  ) -> [CompanyFacets.Count]? {
    guard let groups = root[anyCase: "groupitems"], groups.kind == .array else { return nil }
    var counts: [CompanyFacets.Count] = []
    for group in groups.elements.lazy.map(QCC.FacetGroup.init) {
      guard let facet = fields.word(group.key, as: "facet") else { continue }
      for item in group.items.lazy.map(QCC.FacetItem.init) {
        guard let value = fields.word(item.value, as: "value"),
          let count = fields.word(item.count, as: "patent_count").flatMap({ Int($0) })
        else { continue }
        counts.append(
          CompanyFacets.Count(
            facet: facet, value: value,
            description: fields.word(item.desc, as: "description"), patents: count))
      }
    }
    return counts.isEmpty ? nil : counts
  }
}

extension Observation {
  fileprivate mutating func readIdentity(of row: QCC.PatentRow, with fields: inout FieldReader) {
    let kind = fields.word(row.kindCode, as: "kind_code")
    applicationNumber = fields.word(row.applicationNumber, as: "application_number")
    filingDate = fields.date(row.applicationDate, as: "filing_date")
    title = fields.prose(row.title, as: "title")
    let document = Document(
      number: fields.word(row.publicationNumber, as: "publication_number"),
      date: fields.date(row.publicationDate, as: "publication_date"),
      title: title, stage: kind.flatMap(QCC.stage(ofKind:)))
    publication = document.isEmpty ? nil : document
    patentType =
      kind.flatMap(QCC.patentType(ofKind:))
      ?? fields.word(row.kindCodeDesc, as: "patent_type").flatMap(PatentType.init(word:))
  }

  fileprivate mutating func readContent(of row: QCC.PatentRow, with fields: inout FieldReader) {
    inventors = fields.inventors(row.inventorStringList, separators: .any)
    applicants = fields.list(row.assigneeStringList, as: "applicants")
    agencies = fields.list(row.agency, as: "agencies")
    let codes = fields.list(row.ipcList, as: "classification")
    if !codes.isEmpty {
      // A design's IPCList holds Locarno codes.
      let scheme = patentType == .design ? "LOC" : "IPC"
      classifications = [Classification(scheme: scheme, codes: codes)]
      classDescriptions = fields.list(
        row.ipcDesc, as: "class_description", separators: .none)
    }
    let status = StatusStatement(
      .statement, text: fields.word(row.legalStatusDesc, as: "legal_status"),
      code: fields.word(row.legalStatus, as: "legal_status"))
    if status.text != nil || status.code != nil { statements = [status] }
  }
}

extension QCC {
  /// 1 发明公布, 2 发明授权, 3 实用新型, 4 外观设计.
  fileprivate static func patentType(ofKind code: String) -> PatentType? {
    switch code {
    case "1", "2": .invention
    case "3": .utilityModel
    case "4": .design
    default: nil
    }
  }

  fileprivate static func stage(ofKind code: String) -> KindStage? {
    switch code {
    case "1": .application
    case "2", "3", "4": .grant
    default: nil
    }
  }
}
