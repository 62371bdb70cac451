extension Zhihuiya {
  /// What Zhihuiya's documents leave open.
  package struct Traits: ProviderTraits {
    /// The kind of account: `client_credentials`, `api_key_header` or `api_key_query`; by the variables
    /// that are set.
    package var auth: Auth?
    /// Seconds before its end at which a token is renewed; `60s`.
    package var tokenLeeway: String?
    /// The life of a token that does not tell its own; `30min`.
    package var tokenLifeDefault: String?
    /// Ids a call, from 1 to 100, the documented maximum; fewer lose less with a reply that is lost; 100.
    package var batchSize: Int?
    /// Whether a refused batch is asked again in halves: what one bad id does is not stated; true.
    package var halveOnBadRequest: Bool?
    /// The header `X-PatSnap-Version`, which one public client sends; none.
    package var versionHeader: String?
    package var codeOverrides: [String: CodeOverride]?

    package init() {}

    package enum Auth: String, Codable, Sendable {
      case clientCredentials = "client_credentials"
      case apiKeyHeader = "api_key_header"
      case apiKeyQuery = "api_key_query"
    }

    enum CodingKeys: String, CodingKey {
      case auth
      case tokenLeeway = "token_leeway"
      case tokenLifeDefault = "token_life_default"
      case batchSize = "batch_size"
      case halveOnBadRequest = "halve_on_bad_request"
      case versionHeader = "version_header"
      case codeOverrides = "code_overrides"
    }

    package static let names =
      [
        "auth", "token_leeway", "token_life_default", "batch_size", "halve_on_bad_request",
        "version_header", "code_overrides",
      ] + CodeOverride.names
  }
}

extension Zhihuiya.Traits {
  package func check() throws(TraitFault) {
    guard (1...100).contains(batchSize ?? 100) else {
      throw TraitFault("batch_size", "a number from 1 to 100 is expected")
    }
    _ = try TraitFault.duration(tokenLeeway, at: "token_leeway", else: .zero)
    _ = try TraitFault.duration(tokenLifeDefault, at: "token_life_default", else: .zero)
  }

  var halvesRefused: Bool { halveOnBadRequest ?? true }
  var codes: CodeTable { Zhihuiya.codes.overridden(by: codeOverrides) }

  /// Documented as 30 minutes.
  var secondsOfToken: Int {
    let life = tokenLifeDefault.flatMap(Duration.init(reading:)) ?? .seconds(1_800)
    return Int(life.components.seconds)
  }

  var secondsOfLeeway: Double {
    let leeway = tokenLeeway.flatMap(Duration.init(reading:)) ?? .seconds(60)
    return Double(leeway.components.seconds)
  }
}
