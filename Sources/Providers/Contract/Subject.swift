/// What an extract stage is asked about: a company, a patent.
///
/// It carries every name that is known, and each inquiry takes the one that it needs.
package struct Subject: Hashable, Sendable {
  /// A company's credit code, registration number, KeyNo or name, as a provider takes it.
  package let company: String?
  /// Canonical, such as `CN114154014A`.
  package let publicationNumber: String?
  /// As a record gave it, such as `CN202111250145.3`.
  package let applicationNumber: String?
  /// QCC's own id of a patent.
  package let qccID: String?

  package init(
    company: String? = nil, publicationNumber: String? = nil, applicationNumber: String? = nil,
    qccID: String? = nil
  ) {
    self.company = company
    self.publicationNumber = publicationNumber
    self.applicationNumber = applicationNumber
    self.qccID = qccID
  }
}
