package import ByteFormats

extension QCC {
  /// What the pages of GetList (电信许可列表) say.
  package enum CompanyLicenses: JSONObservationSource {
    package static let endpoint = Endpoint(provider: "qcc", name: "telecom_list")
    private static let source = endpoint.description

    package static func subject(ofQuestion key: String) -> Subject {
      Subject(company: Question(endpoint, key: key).parameter("searchKey"))
    }

    package static func read(
      _ root: JSONValue, of reply: ArchivedReply, with fields: inout FieldReader,
      emit: (Finding) throws -> Void
    ) throws {
      guard let question = reply.answers.first?.key else { return }
      let searchKey = subject(ofQuestion: question).company
      for json in root[anyCase: "result"].rows {
        fields.startRecord()
        let row = LicenseRecord(json: json)
        guard let id = fields.word(row.id, as: "license_id") else {
          try emit(.unidentified)
          continue
        }
        var license = LicenseObservation(
          record: .init(
            source: source, id: id, digest: RecordDigest.of(json), retrievedOn: reply.retrievedOn))
        license.searchKey = searchKey
        license.readLicense(row, with: &fields)
        license.companyName = fields.word(row.companyName, as: "company_name")
        license.keyNo = fields.word(row.keyNo, as: "qcc_key_no")
        license.doubts = fields.doubts
        try emit(.license(license))
      }
    }
  }
}

extension LicenseObservation {
  /// Reads what lists and details have in common.
  mutating func readLicense(_ record: QCC.LicenseRecord, with fields: inout FieldReader) {
    licenseNumber = fields.word(record.licenseNumber, as: "license_number")
    isValid = fields.word(record.isValid, as: "is_valid")
    scope = fields.word(record.scope, as: "scope")
  }
}
