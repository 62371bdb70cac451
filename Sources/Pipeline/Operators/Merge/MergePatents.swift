package import Transform

/// `merge-patents`.
package struct MergePatents: MergeOperator {
  package typealias Options = MergeOperatorOptions
  package static let name = "merge-patents"
  package static let summary =
    "One patent from many records, one company from many rows, and what ties them."
  package static let optionNames = MergeOperatorOptions.names

  private let sources: [String]

  package init(_ options: MergeOperatorOptions?) throws(OptionFault) {
    sources = try options.sourceOrder(standard: MergeOptions.defaultSourceOrder)
  }

  package func mergeOptions(inputName: String) -> MergeOptions {
    MergeOptions(inputName: inputName, sourceOrder: sources)
  }
}
