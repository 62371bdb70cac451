package import Extract
package import Providers

/// A provider that a pipeline file can name: its variables, its standard settings, how it is made.
package struct ProviderKind: Sendable {
  package let id: String
  /// The variables that an account needs; the first set that is complete counts.
  package let credentials: [[String]]
  package let addressVariable: String
  /// No vendor publishes a rate: careful values that a pipeline file may change.
  package let rate: RateLimit
  package let concurrency: Int
  package let timeout: Duration
  let make: @Sendable (_ environment: [String: String]) -> any Provider

  /// Makes the provider of an account.
  ///
  /// - Throws: ``MissingCredentials`` with the variables by name, before anything is sent.
  package func connect(
    _ environment: [String: String]
  ) throws(MissingCredentials) -> any Provider {
    let isComplete = credentials.contains { $0.allSatisfy { environment[$0]?.isEmpty == false } }
    guard isComplete else {
      let missing = credentials[0].filter { environment[$0]?.isEmpty != false }
      throw MissingCredentials(provider: id, variables: missing)
    }
    return make(environment)
  }

  /// What must never be seen of an account.
  package func secrets(in environment: [String: String]) -> [Secret] {
    credentials.joined().compactMap { environment[$0] }.filter { !$0.isEmpty }.map(Secret.init)
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
    id: QCC.id, credentials: [["QCC_KEY", "QCC_SECRET_KEY"]], addressVariable: "QCC_BASE_URL",
    rate: RateLimit(2, per: .seconds(1)), concurrency: 4, timeout: .seconds(30)
  ) { environment in
    QCC(
      address: address(environment["QCC_BASE_URL"]) ?? QCC.standardAddress,
      key: Secret(environment["QCC_KEY"] ?? ""),
      secretKey: Secret(environment["QCC_SECRET_KEY"] ?? ""))
  },
  ProviderKind(
    id: Zhihuiya.id,
    credentials: [["ZHIHUIYA_CLIENT_ID", "ZHIHUIYA_CLIENT_SECRET"], ["ZHIHUIYA_API_KEY"]],
    addressVariable: "ZHIHUIYA_BASE_URL",
    rate: RateLimit(5, per: .seconds(1)), concurrency: 32, timeout: .seconds(30)
  ) { environment in
    Zhihuiya(
      address: address(environment["ZHIHUIYA_BASE_URL"]) ?? Zhihuiya.standardAddress,
      credentials: zhihuiyaCredentials(environment))
  },
]

private func zhihuiyaCredentials(_ environment: [String: String]) -> Zhihuiya.Credentials {
  if let id = environment["ZHIHUIYA_CLIENT_ID"], !id.isEmpty,
    let secret = environment["ZHIHUIYA_CLIENT_SECRET"], !secret.isEmpty
  {
    return .client(id: id, secret: Secret(secret))
  }
  return .key(Secret(environment["ZHIHUIYA_API_KEY"] ?? ""))
}

/// An address without the slash at its end; nil when none is set.
private func address(_ text: String?) -> String? {
  guard var text, !text.isEmpty else { return nil }
  while text.hasSuffix("/") { text.removeLast() }
  return text
}
