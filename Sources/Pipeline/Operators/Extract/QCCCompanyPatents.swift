import PatentModel
package import Providers

/// `qcc.company-patents`.
package struct QCCCompanyPatents: ExtractOperator {
  package typealias Source = QCC
  package typealias Options = PatentFilterOptions
  package static let name = "qcc.company-patents"
  package static let summary = "All patents of a company, by QCC SearchMultiPatents, 50 a call."
  package static let settings = PatentFilterOptions.settings
  package static let asksAbout = SubjectName.company
  package static let finds: Set<SubjectName> = [.publication, .application, .qccPatent]
  package static let prices = [Setting("search", .amount, "a page of 50 patents")]

  package let inquiries: [any Inquiry]
  package let expectation: Expectation

  package init(_ options: PatentFilterOptions?, traits: QCC.Traits) throws(OptionFault) {
    inquiries = [
      QCC.PatentSearch(try PatentFilterOptions.filters(options), pages: .all, traits: traits)
    ]
    expectation = .list(
      ListExpectation(
        of: ["patents", "专利"], rowsPerPage: traits.rowsPerPage, reach: traits.mostRows, isCut: true,
        guess: 0...1_000))
  }
}
