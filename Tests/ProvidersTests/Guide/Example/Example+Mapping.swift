package import ByteFormats
@testable package import Providers

extension Example {
  /// What the replies of `GET /v1/patent` say.
  package enum Patents: JSONObservationSource {
    package static let endpoint = Endpoint(provider: Example.id, name: "patent")

    package static func subject(ofQuestion key: String) -> Subject {
      Subject(publicationNumber: key)
    }

    package static func read(
      _ root: JSONValue, of reply: ArchivedReply, with fields: inout FieldReader,
      emit: (Finding) throws -> Void
    ) throws {
      for json in root["patent"].rows {
        try emit(finding(in: PatentRecord(json: json), of: reply, with: &fields))
      }
    }

    private static func finding(
      in record: PatentRecord, of reply: ArchivedReply, with fields: inout FieldReader
    ) -> Finding {
      fields.startRecord()
      let number = fields.word(record.number, as: "publication_number")
      var observation = Observation(
        record: .init(
          source: endpoint.description, id: number, digest: RecordDigest.of(record.json),
          retrievedOn: reply.retrievedOn))
      observation.publication = number.map { .init(number: $0, date: nil) }
      observation.applicationNumber = fields.word(record.application, as: "application_number")
      guard number != nil || observation.applicationNumber != nil else { return .unidentified }
      observation.filingDate = fields.date(record.filed, as: "filing_date")
      observation.title = fields.prose(record.title, as: "title")
      observation.applicants = fields.list(record.applicants, as: "applicants")
      observation.inventors = fields.inventors(record.inventors, separators: .any)
      observation.doubts = fields.doubts
      return .patent(observation)
    }
  }
}
