/// What a provider is asked, before it is said who asks: free of credentials, time and signature.
package struct Request: Hashable, Sendable {
  package enum Method: String, Sendable {
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

  /// What the reply is bought for; never empty.
  package let questions: [Question]
  package let method: Method
  /// Below the provider's address, beginning with `/`.
  package let path: String
  package let query: [Parameter]

  package init(
    _ questions: [Question], method: Method = .get, path: String, query: [Parameter]
  ) {
    self.questions = questions
    self.method = method
    self.path = path
    self.query = query
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

  package var description: String { "\(method.rawValue) \(address)" }
}
