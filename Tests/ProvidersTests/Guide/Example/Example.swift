package import Foundation
@testable package import Providers

/// Example: an invented vendor of patent records, asked for one publication number a call.
///
/// Source: its document “Patent API”, version 1, read on 2024-05-01. No figure for a rate is public.
package struct Example: Provider {
  package static let id = "example"
  package static let standardAddress = "https://api.example.com"

  let address: String
  let key: Secret

  /// Asks at `address`: scheme and host, without a slash at its end.
  package init(address: String = standardAddress, key: Secret) {
    self.address = address
    self.key = key
  }

  /// From `EXAMPLE_KEY` and perhaps `EXAMPLE_BASE_URL`.
  package init(environment: [String: String], traits: Traits) {
    self.init(
      address: Self.address("EXAMPLE_BASE_URL", in: environment) ?? Self.standardAddress,
      key: Secret(environment["EXAMPLE_KEY"] ?? ""))
  }

  /// Shows the key in the header `X-Api-Key`, and nowhere else.
  package func sign(_ request: Request, at time: Date, session: Session?) -> SignedRequest {
    SignedRequest(
      method: request.method, address: address + request.path,
      query: request.query.percentEncoded, headers: [("X-Api-Key", key.revealed)])
  }
}
