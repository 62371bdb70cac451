import Foundation
import Providers

extension ProviderPlan {
  /// Looks whether the account is all there, and will not be shown to everybody on the way.
  ///
  /// - Parameter environment: Holds the variables of the account.
  /// - Throws: ``MissingCredentials`` or ``AddressFault``.
  package func checkAccount(in environment: [String: String]) throws {
    try kind.checkAccount(in: environment)
    let own = environment[kind.addressVariable].flatMap { $0.isEmpty ? nil : $0 }
    guard let address = URL(string: own ?? kind.standardAddress),
      ["http", "https"].contains(address.scheme?.lowercased()),
      let host = address.host(), !host.isEmpty
    else {
      throw AddressFault(
        "\(kind.addressVariable) is no address; write one such as \(kind.standardAddress)")
    }
    guard address.scheme?.lowercased() == "http", !host.isLoopback, !allowsPlaintext else { return }
    throw AddressFault(
      "\(kind.id) would be called at http://\(host), which shows the account to everybody on the way. "
        + "Set \(kind.addressVariable) to its https address; if it has none, write "
        + "allow-plaintext: true under \(kind.id), or --set providers.\(kind.id).allow-plaintext=true."
    )
  }
}

/// An address at which a provider cannot be called, or not safely.
package struct AddressFault: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}

extension String {
  /// Whether a host is this machine (RFC 6761, 6.3; RFC 1122, 3.2.1.3; RFC 4291, 2.5.3).
  fileprivate var isLoopback: Bool {
    let host = lowercased()
    if host == "localhost" || host.hasSuffix(".localhost") || ["::1", "[::1]"].contains(host) {
      return true
    }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}
