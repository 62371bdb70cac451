import ByteFormats
package import PatentModel

/// What an extract stage is asked about: a company, a patent, a licence.
///
/// It carries every name that is known, and each inquiry takes the one that it needs.
package struct Subject: Hashable, Sendable {
  /// A company's credit code, registration number, KeyNo or name, as a provider takes it.
  package var company: String?
  /// Canonical, such as `CN114154014A`.
  package var publicationNumber: String?
  /// As a record or a list gave it, such as `CN202111250145.3`.
  package var applicationNumber: String?
  /// QCC's own id of a patent.
  package var qccID: String?
  /// Zhihuiya's own id of a patent, a UUID in lower case.
  package var zhihuiyaID: String?
  /// QCC's own id of a telecom licence.
  package var licenseID: String?
  /// What speaks for asking about it before others.
  package var merit: Merit

  package init(
    company: String? = nil, publicationNumber: String? = nil, applicationNumber: String? = nil,
    qccID: String? = nil, zhihuiyaID: String? = nil, licenseID: String? = nil,
    merit: Merit = Merit()
  ) {
    self.company = company
    self.publicationNumber = publicationNumber
    self.applicationNumber = applicationNumber
    self.qccID = qccID
    self.zhihuiyaID = zhihuiyaID
    self.licenseID = licenseID
    self.merit = merit
  }
}

/// What decides which of many subjects are asked about where not all can be.
package struct Merit: Hashable, Sendable {
  /// When the patent was applied for; nil when nobody has said.
  package var filedOn: CalendarDate?
  /// Whether a granted patent is meant, rather than an application.
  package var isGranted: Bool
  /// The line of the list that it goes back to; nil when that is not known.
  package var line: Int?

  package init(filedOn: CalendarDate? = nil, isGranted: Bool = false, line: Int? = nil) {
    self.filedOn = filedOn
    self.isGranted = isGranted
    self.line = line
  }

  /// Of a patent, by its record.
  init(filedOn day: JSONValue?, publishedAs number: PublicationNumber?) {
    self.init(
      filedOn: day?.word.flatMap { CalendarDate(reading: $0) },
      isGranted: number?.kindStage == .grant)
  }
}
