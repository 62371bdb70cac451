extension Zhihuiya {
  /// What Zhihuiya's documents leave open; ``settings`` says what each means.
  package struct Traits: ProviderTraits {
    package var auth: Auth?
    package var tokenLeeway: String?
    package var tokenLifeDefault: String?
    package var batchSize: Int?
    package var halveOnBadRequest: Bool?
    package var versionHeader: String?
    package var codeOverrides: [String: CodeOverride]?

    package init() {}

    package enum Auth: String, Codable, Sendable, CaseIterable {
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
