package import Providers

/// `qcc.credit-reports`.
package struct QCCCreditReports: ExtractOperator {
  package struct Options: Codable, Sendable {
    /// `pdf`, `word` or both: each is an order of its own; `pdf`.
    package var format: OneOrMany<ReportObservation.Format>?
  }

  package typealias Source = QCC
  package static let name = "qcc.credit-reports"
  package static let summary =
    "The credit report of a company as a file: ordered once, waited for, fetched into reports/."
  package static let optionNames = ["format"]
  package static let asksAbout = SubjectName.company
  package static let priceKeys = ["report", "report_poll"]

  package let inquiries: [any Inquiry]
  package let expectation = Expectation.order

  package init(_ options: Options?, traits: QCC.Traits) throws(OptionFault) {
    let formats = options?.format?.values ?? [.pdf]
    guard !formats.isEmpty else { throw OptionFault("format", "pdf, word or both are expected") }
    inquiries = [
      QCC.ReportOrder(formats: Set(formats), traits: traits), QCC.ReportCollection(traits: traits),
    ]
  }
}
