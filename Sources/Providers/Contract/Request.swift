/// What a provider is asked, before it is said who asks: free of credentials, time and signature.
package struct Request: Hashable, Sendable {
  package enum Method: String, Codable, Sendable, CaseIterable {
    case get = "GET"
    case post = "POST"
  }

  /// A name and a value of a query or a form, neither of them encoded.
  package struct Parameter: Hashable, Sendable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Where the path begins, and whether the call shows who asks.
  package enum Place: Hashable, Sendable {
    /// Below the provider's address, signed.
    case service
    /// At the root of the provider's host: a file that a reply pointed to.
    ///
    /// Path and query may hold an access code: such a request is neither archived nor shown.
    case host(isSigned: Bool)
  }

  /// What the reply is bought for; never empty.
  package let questions: [Question]
  package let method: Method
  package let place: Place
  /// Beginning with `/`; for a provider with one address for all, the name of the method.
  package let path: String
  package let query: [Parameter]
  /// What the reply before this request said that the reading of the next one needs.
  package let context: String

  package init(
    _ questions: [Question], method: Method = .get, at place: Place = .service, path: String,
    query: [Parameter] = [], context: String = ""
  ) {
    self.questions = questions
    self.method = method
    self.place = place
    self.path = path
    self.query = query
    self.context = context
  }

  package var endpoint: Endpoint { questions[0].endpoint }
}

/// A request as it goes over the wire.
///
/// It holds secrets, so it prints only where it goes.
package struct SignedRequest: Sendable, CustomStringConvertible {
  package let method: Request.Method
  /// Scheme, host and path.
  package let address: String
  /// Percent-encoded, without the question mark; may hold a key.
  package let query: String
  package let headers: [(name: String, value: String)]
  package let body: String?

  package init(
    method: Request.Method, address: String, query: String,
    headers: [(name: String, value: String)],
    body: String? = nil
  ) {
    self.method = method
    self.address = address
    self.query = query
    self.headers = headers
    self.body = body
  }

  /// Scheme and host of the address; what lies behind may be an access code.
  package var host: String {
    address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false).prefix(3)
      .joined(separator: "/")
  }

  package var description: String { "\(method.rawValue) \(host)" }
}
