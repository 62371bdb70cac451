/// How a provider may be called, and what that costs by the user's contract.
package struct ProviderSettings: Codable, Hashable, Sendable {
  /// `N/s`, `N/min` or `N/h`: never passed.
  package var rate: String?
  /// The most calls in flight.
  package var concurrency: Int?
  /// A slower pace for what is billed under a key of ``price``; it counts in the provider's too.
  package var endpoints: [String: EndpointPace]?
  /// CNY by what is billed: `search` a call, `item` an item, `report` an order; each operator names its.
  ///
  /// What is left out is unknown, not free.
  package var price: [String: Double]?
  package var budget: Budgets?
  /// The longest that a reply may take, such as `30s`.
  package var timeout: String?
  /// Attempts at a question when the provider reports a fault of its own.
  package var maxAttempts: Int?
  /// Attempts when the network, or a gateway before the provider, fails.
  package var maxNetworkAttempts: Int?
  /// The pause after the first failure; it doubles with each further one.
  package var backoffFirst: String?
  package var backoffMax: String?
  /// The pause after a reply that says we are too quick, unless it names one.
  package var slowDownPause: String?
  /// Failures in a row, below the provider's own word, after which nobody calls but one who tries.
  package var breakerFailures: Int?
  /// Tries in vain after which a run goes on without the provider.
  package var breakerTries: Int?
  /// So many refused questions in a row stop an endpoint: providers ban who goes on.
  package var stopAfterRefusals: Int?
  /// The zone in which the provider's day ends, after a code that stops until then; `Asia/Shanghai`.
  package var dayZone: String?
  /// How far the provider's clock may differ from ours before a warning, such as `60s`.
  package var clockWarning: String?
  /// Whether the account may be shown in the clear: by `http` to a host that is not this machine.
  package var allowPlaintext: Bool?

  package struct Budgets: Hashable, Sendable {
    /// How much of each amount may be spent here, such as `1/3`; left out, all of it.
    package var share: String?
    /// By window: `run`, `day` or `month`, the latter two in Asia/Shanghai.
    package var windows: [String: Budget] = [:]
  }

  package struct Budget: Codable, Hashable, Sendable {
    package var calls: Int?
    package var items: Int?
    /// CNY.
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
