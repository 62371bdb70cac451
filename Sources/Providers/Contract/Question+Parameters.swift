extension Question {
  /// A question whose identity is a set of parameters: sorted by name, so that order never matters.
  package init(_ endpoint: Endpoint, parameters: [Request.Parameter]) {
    self.init(
      endpoint,
      key: parameters.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }.percentEncoded
    )
  }

  /// The parameters that ``init(_:parameters:)`` was given, sorted by name.
  package var parameters: [Request.Parameter] {
    key.split(separator: "&").compactMap { pair in
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2 else { return nil }
      return Request.Parameter(String(halves[0]).percentDecoded, String(halves[1]).percentDecoded)
    }
  }

  /// The value of one parameter.
  package func parameter(_ name: String) -> String? {
    parameters.first { $0.name == name }?.value
  }
}
