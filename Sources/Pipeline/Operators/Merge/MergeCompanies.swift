package import Providers
package import Transform

/// `merge-companies`.
package struct MergeCompanies: MergeOperator {
  package struct Options: Codable, Sendable {
    package var sources: [String]?
  }

  package static let name = "merge-companies"
  package static let summary =
    "One company from many records: licences, reports, counts; patents are left out."
  package static let settings = [
    Setting(
      "sources", .list(.word(SourceOrder.companies.sources)), "the most trusted first",
      standard: SourceOrder.companies.sources.joined(separator: ", "))
  ]

  private let order: SourceOrder

  package init(_ options: Options?) throws(OptionFault) {
    let standard = SourceOrder.companies
    let sources = options?.sources ?? standard.sources
    try OptionFault.check(sources, of: "sources", among: standard.sources)
    order = SourceOrder(sources)
  }

  package var mergeOptions: MergeOptions {
    MergeOptions(entities: .companiesOnly, companySourceOrder: order)
  }
}
