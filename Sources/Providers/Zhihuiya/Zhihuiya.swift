/// 智慧芽 (Zhihuiya, PatSnap): patent details, up to a hundred a call, billed by the item returned.
///
/// Source: [D301]专利详情聚合. Path and token call are those of the vendor's open API pages. A reply
/// usually takes 5 s and at most 10; the rate is the account's and not published.
package struct Zhihuiya: Provider {
  package static let id = "zhihuiya"
  /// China; `https://connect.patsnap.com` is the international host.
  package static let standardAddress = "https://connect.zhihuiya.com"

  /// How an account shows who it is; the vendor has given out several kinds.
  package enum Credentials: Hashable, Sendable {
    /// A token of half an hour, bought with these; the usual kind.
    case client(id: String, secret: Secret)
    /// Newer accounts: the key itself as bearer, without a token call.
    case key(Secret)
    /// The key in the query, as one public client sends it.
    case queryKey(Secret)
  }

  let address: String
  let credentials: Credentials
  let traits: Traits

  /// Asks at `address`: scheme and host, without a slash at its end.
  package init(
    address: String = standardAddress, credentials: Credentials, traits: Traits = Traits()
  ) {
    self.address = address
    self.credentials = credentials
    self.traits = traits
  }

  /// From `ZHIHUIYA_CLIENT_ID` and `ZHIHUIYA_CLIENT_SECRET`, else from `ZHIHUIYA_API_KEY`, as far as the
  /// traits name no other kind; and perhaps `ZHIHUIYA_BASE_URL`.
  package init(environment: [String: String], traits: Traits) {
    self.init(
      address: Self.address("ZHIHUIYA_BASE_URL", in: environment) ?? Self.standardAddress,
      credentials: Credentials(environment, as: traits.auth), traits: traits)
  }
}

extension Zhihuiya.Credentials {
  fileprivate init(_ environment: [String: String], as kind: Zhihuiya.Traits.Auth?) {
    let id = environment["ZHIHUIYA_CLIENT_ID"] ?? ""
    let secret = environment["ZHIHUIYA_CLIENT_SECRET"] ?? ""
    let key = Secret(environment["ZHIHUIYA_API_KEY"] ?? "")
    let usual =
      id.isEmpty || secret.isEmpty ? Zhihuiya.Traits.Auth.apiKeyHeader : .clientCredentials
    switch kind ?? usual {
    case .clientCredentials: self = .client(id: id, secret: Secret(secret))
    case .apiKeyHeader: self = .key(key)
    case .apiKeyQuery: self = .queryKey(key)
    }
  }
}
