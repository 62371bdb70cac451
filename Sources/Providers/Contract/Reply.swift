package import Foundation

/// What came back over the wire, read to its end.
package struct Reply: Sendable {
  /// The HTTP status: it says that a reply came, not what it is worth, which the envelope decides.
  package let status: Int
  /// The wait that a `Retry-After` header asked for.
  package let retryAfter: Duration?
  /// The provider's clock, by its `Date` header.
  package let date: Date?
  /// Where a redirect leads; may hold what the query of the call held.
  package let location: String?
  package let body: [UInt8]

  package init(
    status: Int, retryAfter: Duration? = nil, date: Date? = nil, location: String? = nil,
    body: [UInt8]
  ) {
    self.status = status
    self.retryAfter = retryAfter
    self.date = date
    self.location = location
    self.body = body
  }
}
