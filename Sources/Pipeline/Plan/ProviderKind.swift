package import Extract
import Foundation
package import Providers
package import Workspace

/// A provider that a pipeline file can name: its variables and its standard settings.
package struct ProviderKind: Sendable {
  package let provider: any Provider.Type
  /// The variables that an account needs; the first set that is complete counts.
  package let credentials: [[String]]
  package let addressVariable: String
  /// No vendor publishes a rate: careful values that a pipeline file may change.
  package let rate: RateLimit
  package let concurrency: Int
  package let timeout: Duration
  /// So many refused questions in a row stop an endpoint.
  package let mostRefused: Int
  /// The budget where a pipeline file sets none for that window.
  package let limits: [Limit]

  package var id: String { provider.id }
  package var standardAddress: String { provider.standardAddress }

  init(
    _ provider: any Provider.Type, credentials: [[String]], addressVariable: String,
    rate: RateLimit, concurrency: Int, timeout: Duration = .seconds(30), mostRefused: Int = 10,
    limits: [Limit] = []
  ) {
    self.provider = provider
    self.credentials = credentials
    self.addressVariable = addressVariable
    self.rate = rate
    self.concurrency = concurrency
    self.timeout = timeout
    self.mostRefused = mostRefused
    self.limits = limits
  }

  /// Looks whether a set of credentials is complete.
  ///
  /// - Throws: ``MissingCredentials`` with the variables by name.
  package func checkAccount(in environment: [String: String]) throws(MissingCredentials) {
    let isComplete = credentials.contains { $0.allSatisfy { environment[$0]?.isEmpty == false } }
    guard !isComplete else { return }
    throw MissingCredentials(
      provider: id, variables: credentials[0].filter { environment[$0]?.isEmpty != false })
  }

  /// What must never be seen of an account.
  package func secrets(in environment: [String: String]) -> [Secret] {
    let values = credentials.map { $0.compactMap { environment[$0] }.filter { !$0.isEmpty } }
    let pairs = values.filter { $0.count > 1 }.map { Data($0.joined(separator: ":").utf8) }
    let texts = values.joined() + pairs.map { $0.base64EncodedString() }
    return (texts + texts.map(\.percentEncoded)).map(Secret.init)
  }
}

/// Variables that are not set.
package struct MissingCredentials: Error, Hashable, Sendable, CustomStringConvertible {
  package let provider: String
  package let variables: [String]

  package var description: String {
    "\(provider) needs \(variables.joined(separator: " and ")) in the environment. "
      + "Set them, name a file with --env-file, or try the run with --sandbox."
  }
}

/// All providers there are.
package let providerKinds: [ProviderKind] = [
  ProviderKind(
    QCC.self, credentials: [["QCC_KEY", "QCC_SECRET_KEY"]], addressVariable: "QCC_BASE_URL",
    rate: RateLimit(2, per: .seconds(1)), concurrency: 4),
  ProviderKind(
    Zhihuiya.self,
    credentials: [["ZHIHUIYA_CLIENT_ID", "ZHIHUIYA_CLIENT_SECRET"], ["ZHIHUIYA_API_KEY"]],
    addressVariable: "ZHIHUIYA_BASE_URL", rate: RateLimit(5, per: .seconds(1)), concurrency: 32),
  // Twenty calls a month are free; a bought package is set as a budget. Its error codes are not public,
  // and quota and permission hide among them: two unknown replies in a row stop it.
  ProviderKind(
    SIPOP.self, credentials: [["SIPOP_APP_KEY", "SIPOP_APP_SECRET"]],
    addressVariable: "SIPOP_BASE_URL", rate: RateLimit(1, per: .seconds(1)), concurrency: 1,
    mostRefused: 2, limits: [Limit(.month, calls: 20)]),
]
