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

  package init(
    company: String? = nil, publicationNumber: String? = nil, applicationNumber: String? = nil,
    qccID: String? = nil, zhihuiyaID: String? = nil, licenseID: String? = nil
  ) {
    self.company = company
    self.publicationNumber = publicationNumber
    self.applicationNumber = applicationNumber
    self.qccID = qccID
    self.zhihuiyaID = zhihuiyaID
    self.licenseID = licenseID
  }
}
