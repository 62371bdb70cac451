import PatentModel
package import Providers

/// An operator that buys from one provider.
package protocol ExtractOperator: Operator {
  associatedtype Source: Provider
  /// What it asks about.
  static var asksAbout: SubjectName { get }
  /// What its answers name, for stages that read from it.
  static var finds: Set<SubjectName> { get }
  /// The keys under `price` that hold what its calls cost, and what each is paid for.
  static var prices: [Setting] { get }

  /// Makes the operator ready to run. Sends nothing.
  ///
  /// - Parameters:
  ///   - options: nil when the file has none.
  ///   - traits: What the file says of the provider.
  /// - Throws: ``OptionFault`` when a value does not do.
  init(_ options: Options?, traits: Source.Traits) throws(OptionFault)

  /// Each is asked about every subject, and about what the answers of the others raise.
  var inquiries: [any Inquiry] { get }

  /// What its questions lead to, as far as that is known before they are asked.
  var expectation: Expectation { get }
}

extension ExtractOperator {
  package static var role: Role { .extract }
  package static var provider: String { Source.id }
  package static var finds: Set<SubjectName> { [] }
  package static var priceKeys: [String] { prices.map(\.name) }
  package var expectation: Expectation { .answer }
}

/// The name under which a stage knows what it asks about.
package enum SubjectName: String, Sendable {
  case company, publication, application
  case qccPatent = "QCC patent"
  case license = "telecom licence"

  /// What the rows of a list name.
  init(_ kind: InputRow.Kind) {
    switch kind {
    case .company: self = .company
    case .publication: self = .publication
    case .application: self = .application
    }
  }
}
