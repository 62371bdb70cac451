package import Providers

/// Carries a signed request to its provider and brings back what came.
package protocol Transport: Sendable {
  /// - Parameters:
  ///   - request: As it goes over the wire; it is sent once.
  ///   - timeout: For the whole call, from its first to its last byte.
  /// - Returns: The whole reply, whatever its status.
  /// - Throws: ``TransportFault``, or `CancellationError`.
  func send(_ request: SignedRequest, timeout: Duration) async throws -> Reply
}

/// Why no whole reply came back.
package struct TransportFault: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Kind: Hashable, Sendable {
    /// It never left: nobody can have billed it.
    case notSent
    /// It left, and the reply was lost: it may have been billed.
    case lost
    /// It left, and more came than can be an answer: it may have been billed, and would be once more.
    case tooLong
  }

  package let kind: Kind
  package let message: String

  package init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }

  package var description: String { message }
}
