package import Providers

/// `qcc.credit-reports`.
package struct QCCCreditReports: ExtractOperator {
  package struct Options: Codable, Sendable {
    package var format: OneOrMany<ReportObservation.Format>?
  }

  package typealias Source = QCC
  package static let name = "qcc.credit-reports"
  package static let summary =
    "The credit report of a company as a file: ordered once, waited for, fetched into reports/."
  package static let settings = [
    Setting(
      "format", .oneOrMany(.words(of: ReportObservation.Format.self)),
      "one, or both in a list: each is an order of its own", standard: "pdf")
  ]
  package static let asksAbout = SubjectName.company
  package static let prices = [
    Setting("report", .amount, "an order"),
    Setting("report_poll", .amount, "a question whether it is ready"),
  ]

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
