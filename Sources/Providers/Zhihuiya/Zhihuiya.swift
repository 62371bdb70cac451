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
  }

  let address: String
  let credentials: Credentials

  /// Asks at `address`: scheme and host, without a slash at its end.
  package init(address: String = standardAddress, credentials: Credentials) {
    self.address = address
    self.credentials = credentials
  }
}
