import Testing

@testable import Pipeline

struct CredentialTests {
  private func kind(_ id: String) throws -> ProviderKind {
    try #require(providerKinds.first { $0.id == id })
  }

  @Test(arguments: [
    ["ZHIHUIYA_CLIENT_ID": "a", "ZHIHUIYA_CLIENT_SECRET": "b"], ["ZHIHUIYA_API_KEY": "c"],
  ])
  func `either kind of account will do`(environment: [String: String]) throws {
    #expect(throws: Never.self) { try kind("zhihuiya").checkAccount(in: environment) }
  }

  @Test(arguments: [
    ([:], ["QCC_KEY", "QCC_SECRET_KEY"]),
    (["QCC_KEY": "a"], ["QCC_SECRET_KEY"]),
    (["QCC_KEY": "a", "QCC_SECRET_KEY": ""], ["QCC_SECRET_KEY"]),
  ])
  func `the variables that are missing are named`(
    environment: [String: String], missing: [String]
  ) throws {
    #expect(throws: MissingCredentials(provider: "qcc", variables: missing)) {
      try kind("qcc").checkAccount(in: environment)
    }
  }
}
