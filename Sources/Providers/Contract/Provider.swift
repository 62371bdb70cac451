package import Foundation

/// Who is asked: an address, credentials, and how a request shows them.
package protocol Provider: Sendable {
  /// What the provider's documents leave open, as an account has it.
  associatedtype Traits: ProviderTraits

  static var id: String { get }

  /// Where it is called unless the environment says otherwise.
  static var standardAddress: String { get }

  /// Every code that it is known to send.
  static var codes: CodeTable { get }

  /// An account at this provider.
  ///
  /// - Parameters:
  ///   - environment: Holds the variables of at least one of the provider's sets of credentials, and
  ///     perhaps an address.
  ///   - traits: As the pipeline file has them.
  init(environment: [String: String], traits: Traits)

  /// Adds to a request all that proves who asks.
  ///
  /// Called anew at every attempt, since signatures carry the time.
  ///
  /// - Parameters:
  ///   - request: What is asked, with no secret in it.
  ///   - time: The moment of the attempt.
  ///   - session: From ``session(from:at:)``; nil for providers without sessions.
  /// - Returns: The request as it goes over the wire.
  func sign(_ request: Request, at time: Date, session: Session?) -> SignedRequest

  /// The call that opens a session; nil where every request is signed by itself.
  func signIn() -> SignedRequest?

  /// Reads the reply to ``signIn()``.
  ///
  /// - Throws: ``SignInFault`` with the provider's code.
  func session(from reply: Reply, at time: Date) throws(SignInFault) -> Session
}

/// What a provider gave after signing in, and how long it holds.
package struct Session: Hashable, Sendable {
  package let token: Secret
  package let opened: Date
  /// Seconds.
  package let life: TimeInterval
  /// Seconds before its end at which it is renewed.
  package let leeway: TimeInterval

  package init(token: Secret, opened: Date, life: TimeInterval, leeway: TimeInterval = 60) {
    self.token = token
    self.opened = opened
    self.life = life
    self.leeway = leeway
  }

  package var expires: Date { opened.addingTimeInterval(life) }
}

/// Why no session could be had.
package struct SignInFault: Error, Sendable {
  package let reading: Reading

  package init(_ reading: Reading) { self.reading = reading }
}

extension Provider {
  package func signIn() -> SignedRequest? { nil }

  package func session(from reply: Reply, at time: Date) throws(SignInFault) -> Session {
    preconditionFailure("\(Self.id) has no sessions")
  }

  /// The address that a variable sets, without the slash at its end; nil when it is not set.
  static func address(_ variable: String, in environment: [String: String]) -> String? {
    guard var text = environment[variable], !text.isEmpty else { return nil }
    while text.hasSuffix("/") { text.removeLast() }
    return text
  }
}
