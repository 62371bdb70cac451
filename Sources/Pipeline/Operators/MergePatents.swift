package import Transform

/// `merge-patents`.
package struct MergePatents: Operator {
  package struct Options: Codable, Sendable {
    /// Source tokens such as `zhihuiya.detail`, the most trusted first.
    package var sources: [String]?
  }

  package static let name = "merge-patents"
  package static let summary = "One patent from many records, one company from many rows."
  package static let role = Role.transform
  package static let optionNames = ["sources"]

  private let sources: [String]

  package init(_ options: Options?) throws(OptionFault) {
    sources = options?.sources ?? MergeOptions.defaultSourceOrder
    if let unknown = sources.first(where: { !MergeOptions.defaultSourceOrder.contains($0) }) {
      throw OptionFault(
        "sources", "“\(unknown)” is no source",
        remedy: Spelling.hint(for: unknown, among: MergeOptions.defaultSourceOrder))
    }
  }

  package func mergeOptions(inputName: String) -> MergeOptions {
    MergeOptions(inputName: inputName, sourceOrder: sources)
  }
}
