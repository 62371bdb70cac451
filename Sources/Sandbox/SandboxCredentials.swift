/// The accounts that the stand-in knows; whoever calls with others is turned away.
package struct SandboxCredentials: Equatable, Sendable {
  package var qccKey: String
  package var qccSecretKey: String
  package var zhihuiyaClientID: String
  package var zhihuiyaClientSecret: String
  package var sipopAppKey: String
  package var sipopAppSecret: String

  /// The accounts a stand-in has unless it is given others; they open nothing anywhere else.
  package static let standard = SandboxCredentials(
    qccKey: "sandbox-qcc-key",
    qccSecretKey: "sandbox-qcc-secret",
    zhihuiyaClientID: "sandbox-client",
    zhihuiyaClientSecret: "sandbox-client-secret",
    sipopAppKey: "sandbox-sipop-key",
    sipopAppSecret: "sandbox-sipop-secret")
}

extension SandboxCredentials {
  /// The environment variables with which a client signs in to these accounts.
  package var environment: [String: String] {
    [
      "QCC_KEY": qccKey,
      "QCC_SECRET_KEY": qccSecretKey,
      "ZHIHUIYA_CLIENT_ID": zhihuiyaClientID,
      "ZHIHUIYA_CLIENT_SECRET": zhihuiyaClientSecret,
      "SIPOP_APP_KEY": sipopAppKey,
      "SIPOP_APP_SECRET": sipopAppSecret,
    ]
  }

  /// The same, with the base addresses that lead to the stand-in at this address.
  package func environment(at address: String) -> [String: String] {
    environment.merging([
      "QCC_BASE_URL": address + "/api/yj",
      "ZHIHUIYA_BASE_URL": address,
      "SIPOP_BASE_URL": address + "/dataplatpro/api/route",
    ]) { _, address in address }
  }
}
