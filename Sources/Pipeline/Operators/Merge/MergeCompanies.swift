package import Transform

/// `merge-companies`.
package struct MergeCompanies: MergeOperator {
  package typealias Options = MergeOperatorOptions
  package static let name = "merge-companies"
  package static let summary =
    "One company from many records: licences, reports, counts; patents are left out."
  package static let optionNames = MergeOperatorOptions.names

  private let sources: [String]

  package init(_ options: MergeOperatorOptions?) throws(OptionFault) {
    sources = try options.sourceOrder(standard: MergeOptions.defaultCompanySourceOrder)
  }

  package func mergeOptions(inputName: String) -> MergeOptions {
    MergeOptions(inputName: inputName, entities: .companiesOnly, companySourceOrder: sources)
  }
}
