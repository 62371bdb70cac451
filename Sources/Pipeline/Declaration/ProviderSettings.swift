/// How a provider may be called, and what that costs by the user's contract.
///
/// ``settings(of:)`` says what each field means.
package struct ProviderSettings: Codable, Hashable, Sendable {
  package var rate: String?
  package var concurrency: Int?
  package var endpoints: [String: EndpointPace]?
  package var price: [String: Double]?
  package var budget: Budgets?
  package var timeout: String?
  package var maxAttempts: Int?
  package var maxNetworkAttempts: Int?
  package var backoffFirst: String?
  package var backoffMax: String?
  package var slowDownPause: String?
  package var breakerFailures: Int?
  package var breakerTries: Int?
  package var stopAfterRefusals: Int?
  package var dayZone: String?
  package var clockWarning: String?
  package var allowPlaintext: Bool?

  package struct Budgets: Hashable, Sendable {
    package var share: String?
    /// By window: `run`, `day` or `month`.
    package var windows: [String: Budget] = [:]
  }

  package struct Budget: Codable, Hashable, Sendable {
    package var calls: Int?
    package var items: Int?
    package var cost: Double?
  }

  package struct EndpointPace: Codable, Hashable, Sendable {
    package var rate: String?
    package var concurrency: Int?
  }

  package init() {}

  /// The keys that every provider has; all others are a provider's own.
  static let names = CodingKeys.allCases.map(\.rawValue)

  enum CodingKeys: String, CodingKey, CaseIterable {
    case rate, concurrency, endpoints, price, budget, timeout
    case maxAttempts = "max_attempts"
    case maxNetworkAttempts = "max_network_attempts"
    case backoffFirst = "backoff_first"
    case backoffMax = "backoff_max"
    case slowDownPause = "slow_down_pause"
    case breakerFailures = "breaker_failures"
    case breakerTries = "breaker_tries"
    case stopAfterRefusals = "stop_after_refusals"
    case dayZone = "day_zone"
    case clockWarning = "clock_warning"
    case allowPlaintext = "allow-plaintext"
  }
}

extension ProviderSettings.Budgets: Codable {
  private struct Key: CodingKey {
    static let share = Key(stringValue: "share")

    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    for key in container.allKeys {
      if key.stringValue == Key.share.stringValue {
        share = try container.decode(String.self, forKey: key)
      } else {
        windows[key.stringValue] = try container.decode(ProviderSettings.Budget.self, forKey: key)
      }
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encodeIfPresent(share, forKey: .share)
    for (window, budget) in windows {
      try container.encode(budget, forKey: Key(stringValue: window))
    }
  }
}
