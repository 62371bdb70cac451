package import ByteFormats

extension QCC {
  /// What the replies of GetDetail (电信许可详情) say.
  package enum DetailedLicenses: JSONObservationSource {
    package static let endpoint = Endpoint(provider: "qcc", name: "telecom_detail")
    private static let source = endpoint.description

    package static func subject(ofQuestion key: String) -> Subject { Subject(licenseID: key) }

    package static func read(
      _ root: JSONValue, of reply: ArchivedReply, with fields: inout FieldReader,
      emit: (Finding) throws -> Void
    ) throws {
      guard let id = reply.answers.first?.key, let json = record(in: root) else { return }
      fields.startRecord()
      var license = LicenseObservation(
        record: .init(
          source: source, id: id, digest: RecordDigest.of(json), retrievedOn: reply.retrievedOn))
      let detail = LicenseRecord(json: json)
      license.readLicense(detail, with: &fields)
      license.companyName = fields.word(detail.company.companyName, as: "company_name")
      license.keyNo = fields.word(detail.company.keyNo, as: "qcc_key_no")
      license.hasAnnualReport = detail.annualReport != nil
      if let report = detail.annualReport { license.readReport(report, with: &fields) }
      license.doubts = fields.doubts
      try emit(.license(license))
    }
  }
}

extension LicenseObservation {
  fileprivate mutating func readReport(
    _ report: QCC.LicenseReport, with fields: inout FieldReader
  ) {
    companyName = companyName ?? fields.word(report.company.companyName, as: "company_name")
    keyNo = keyNo ?? fields.word(report.company.keyNo, as: "qcc_key_no")
    licenseNumber = licenseNumber ?? fields.word(report.licenseNumber, as: "license_number")
    creditCode = fields.word(report.creditCode, as: "uscc")
    serviceTypes = fields.word(report.serviceTypes, as: "service_types")
    complaintResponseRate = fields.word(
      report.complaintResponseRate, as: "complaint_response_rate")
    complaintCount = fields.word(report.complaintCount, as: "complaint_count")
    readHolder(report, with: &fields)
  }

  private mutating func readHolder(
    _ report: QCC.LicenseReport, with fields: inout FieldReader
  ) {
    legalRepresentative = fields.word(report.legalRepresentative, as: "legal_representative")
    legalRepresentativeID = fields.word(
      report.legalRepresentativeID, as: "legal_representative_qcc_id")
    economicKind = fields.word(report.economicKind, as: "economic_kind")
    province = fields.word(report.province, as: "province")
    address = fields.word(report.address, as: "address")
    phone = fields.word(report.phone, as: "phone")
    registeredCapital = fields.word(report.registeredCapital, as: "registered_capital")
    listingStatus = fields.word(report.listingStatus, as: "listing_status")
    stockCode = fields.word(report.stockCode, as: "stock_code")
  }
}
