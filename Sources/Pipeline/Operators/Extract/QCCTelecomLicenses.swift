import PatentModel
package import Providers

/// `qcc.telecom-licenses`.
package struct QCCTelecomLicenses: ExtractOperator {
  package typealias Source = QCC
  package typealias Options = NoOptions
  package static let name = "qcc.telecom-licenses"
  package static let summary = "The telecom licences of a company, by QCC GetList, 50 a call."
  package static let settings: [Setting] = []
  package static let asksAbout = SubjectName.company
  package static let finds: Set<SubjectName> = [.license]
  package static let prices = [Setting("telecom", .amount, "a page of 50 licences")]

  package let inquiries: [any Inquiry]
  package let expectation: Expectation

  package init(_ options: NoOptions?, traits: QCC.Traits) {
    inquiries = [QCC.LicenseList(traits: traits)]
    expectation = .list(
      ListExpectation(
        of: ["licences", "许可"], rowsPerPage: traits.rowsPerPage, reach: traits.mostRows,
        isCut: false,
        guess: 0...20))
  }
}

/// `qcc.telecom-license-details`.
package struct QCCTelecomLicenseDetails: ExtractOperator {
  package typealias Source = QCC
  package typealias Options = NoOptions
  package static let name = "qcc.telecom-license-details"
  package static let summary =
    "The holder's annual report behind each telecom licence, by QCC GetDetail, a call each."
  package static let settings: [Setting] = []
  package static let asksAbout = SubjectName.license
  package static let prices = [Setting("telecom_detail", .amount, "a licence")]

  package let inquiries: [any Inquiry]

  package init(_ options: NoOptions?, traits: QCC.Traits) {
    inquiries = [QCC.LicenseDetail(traits: traits)]
  }
}
