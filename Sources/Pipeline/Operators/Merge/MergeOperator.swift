package import Transform

/// An operator that makes entities of what was bought.
package protocol MergeOperator: StandaloneOperator {
  /// How records become entities.
  var mergeOptions: MergeOptions { get }
}

extension MergeOperator {
  package static var role: Role { .transform }
}

extension OptionFault {
  /// A fault unless every source is one of those that are known.
  ///
  /// - Throws: ``OptionFault`` with the nearest right spelling.
  static func check(
    _ sources: [String], of option: String, among known: [String]
  ) throws(OptionFault) {
    if let unknown = sources.first(where: { !known.contains($0) }) {
      throw OptionFault(
        option, "“\(unknown)” is no source", remedy: Spelling.hint(for: unknown, among: known))
    }
  }
}
