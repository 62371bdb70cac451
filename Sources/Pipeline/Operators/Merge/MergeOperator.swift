package import Transform

/// An operator that makes entities of what was bought.
package protocol MergeOperator: StandaloneOperator {
  /// How records become entities, for a list of that base name.
  func mergeOptions(inputName: String) -> MergeOptions
}

extension MergeOperator {
  package static var role: Role { .transform }
}

/// What a pipeline file may say of a merge.
package struct MergeOperatorOptions: Codable, Sendable {
  /// Source tokens such as `zhihuiya.detail`, the most trusted first.
  package var sources: [String]?

  static let names = ["sources"]
}

extension MergeOperatorOptions? {
  /// The order of trust.
  ///
  /// - Throws: ``OptionFault`` for a source that is none of `standard`, which is the order if none is
  ///   written.
  func sourceOrder(standard: [String]) throws(OptionFault) -> [String] {
    guard let sources = self?.sources else { return standard }
    if let unknown = sources.first(where: { !standard.contains($0) }) {
      throw OptionFault(
        "sources", "“\(unknown)” is no source", remedy: Spelling.hint(for: unknown, among: standard)
      )
    }
    return sources
  }
}
