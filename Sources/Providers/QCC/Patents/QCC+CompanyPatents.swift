package import ByteFormats
import PatentModel

extension QCC {
  /// What the pages of SearchMultiPatents (公司专利多重查询) say.
  package enum CompanyPatents: JSONObservationSource {
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
      if search.isFirstPage {
        let counts = facetCounts(in: root, with: &fields)
        if !counts.isEmpty {
          let facets = CompanyFacets(
            searchKey: search.searchKey ?? "", filters: search.filters, counts: counts)
          try emit(.facets(facets))
        }
      }
      for row in root[anyCase: "result"].rows {
        try emit(finding(in: PatentRecord(json: row), of: reply, search: search, with: &fields))
      }
    }

    private static func finding(
      in row: PatentRecord, of reply: ArchivedReply, search: SearchParameters,
      with fields: inout FieldReader
    ) -> Finding {
      fields.startRecord()
      let record = Observation.Record(
        source: source, id: fields.word(row.id, as: "source_record_id"),
        digest: RecordDigest.of(row.json), retrievedOn: reply.retrievedOn)
      guard var observation = Observation(of: row, read: record, with: &fields) else {
        return .unidentified
      }
      observation.searchKeys = search.searchKey.map { [$0] } ?? []
      observation.doubts = fields.doubts
      return .patent(observation)
    }
  }
}
