package import PatentModel

/// Which sources are trusted before which.
package struct SourceOrder: Hashable, Sendable {
  /// Source tokens, the most trusted first; a source that is not named comes last.
  package var sources: [String]
  /// Orders of single attributes; sources that one of them does not name follow in the general order.
  package var ofAttribute: [PatentAttribute: [String]]

  package init(_ sources: [String], ofAttribute: [PatentAttribute: [String]] = [:]) {
    self.sources = sources
    self.ofAttribute = ofAttribute
  }

  /// Of patents: the order of the canonical model, section 5.
  package static let patents = SourceOrder([
    "zhihuiya.detail", "qcc.detail", "qcc.list", "sipop.reference",
  ])

  /// Of companies: details tell more than lists.
  package static let companies = SourceOrder([
    "qcc.telecom_detail", "qcc.telecom_list", "qcc.report",
  ])
}

extension SourceOrder {
  /// The place of a source, from 0.
  func rank(of source: String) -> Int { Self.place(of: source, in: sources) ?? sources.count }

  /// The place of a source where an attribute is chosen, from 0; nil when the attribute has no order of
  /// its own.
  func ownRank(of source: String, for attribute: PatentAttribute) -> Int? {
    guard let own = ofAttribute[attribute] else { return nil }
    return Self.place(of: source, in: own) ?? own.count + rank(of: source)
  }

  private static func place(of source: String, in sources: [String]) -> Int? {
    sources.firstIndex { $0.isSame(as: source) }
  }
}
