import PatentModel
package import Providers
package import Transform

/// `merge-patents`.
package struct MergePatents: MergeOperator {
  package struct Options: Codable, Sendable {
    package var sources: [String]?
    package var sourcesOf: [String: [String]]?
    package var asOf: String?

    enum CodingKeys: String, CodingKey {
      case sources
      case sourcesOf = "sources_of"
      case asOf = "as_of"
    }
  }

  package static let name = "merge-patents"
  package static let summary =
    "One patent from many records, one company from many rows, and what ties them."
  package static let settings = [
    Setting(
      "sources", .list(.word(SourceOrder.patents.sources)), "the most trusted first",
      standard: SourceOrder.patents.sources.joined(separator: ", ")),
    Setting(
      "sources_of",
      .named(
        PatentAttribute.ordered.map(\.rawValue), .list(.word(SourceOrder.patents.sources))),
      "for single attributes an order of their own; sources that it leaves out follow"),
    Setting(
      "as_of", .date, "the day on which a term is judged to be over; left out, no term is"),
  ]

  private let order: SourceOrder
  private let asOf: CalendarDate?

  package init(_ options: Options?) throws(OptionFault) {
    order = try Self.order(options)
    asOf = try options?.asOf.map { text throws(OptionFault) in
      guard let day = CalendarDate(reading: text) else {
        throw OptionFault("as_of", "“\(text)” is no day", remedy: "Write it as 2026-01-31.")
      }
      return day
    }
  }

  package var mergeOptions: MergeOptions {
    MergeOptions(sourceOrder: order, asOf: asOf)
  }

  private static func order(_ options: Options?) throws(OptionFault) -> SourceOrder {
    let known = SourceOrder.patents.sources
    var order = SourceOrder(options?.sources ?? known)
    try OptionFault.check(order.sources, of: "sources", among: known)
    for (name, sources) in (options?.sourcesOf ?? [:]).sorted(by: { $0.key < $1.key }) {
      let names = PatentAttribute.ordered.map(\.rawValue)
      guard let attribute = PatentAttribute.ordered.first(where: { $0.rawValue == name }) else {
        throw OptionFault(
          "sources_of", "“\(name)” is no attribute whose sources have an order",
          remedy: Spelling.hint(for: name, among: names))
      }
      try OptionFault.check(sources, of: "sources_of.\(name)", among: known)
      order.ofAttribute[attribute] = sources
    }
    return order
  }
}
