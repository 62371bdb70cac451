package import Providers

/// `qcc.company-landscape`.
package struct QCCCompanyLandscape: ExtractOperator {
  package typealias Source = QCC
  package typealias Options = PatentFilterOptions
  package static let name = "qcc.company-landscape"
  package static let summary =
    "Counts of a company's patents by year, kind, class and status, by one call of QCC's search."
  package static let settings = PatentFilterOptions.settings
  package static let asksAbout = SubjectName.company
  package static let prices = [Setting("search", .amount, "a company, or each kind that is named")]

  package let inquiries: [any Inquiry]

  package init(_ options: PatentFilterOptions?, traits: QCC.Traits) throws(OptionFault) {
    inquiries = [
      QCC.PatentSearch(try PatentFilterOptions.filters(options), pages: .first, traits: traits)
    ]
  }
}
