package import PatentModel
package import Providers

/// An operator that buys from one provider.
package protocol ExtractOperator: Operator {
  static var provider: String { get }
  /// The kind of row that it can ask about by itself.
  static var inputKind: InputRow.Kind { get }
  /// The key under `price` that holds what a billed unit costs.
  static var priceKey: String { get }
  var inquiry: any Inquiry { get }
}

extension ExtractOperator {
  package static var role: Role { .extract }
}
