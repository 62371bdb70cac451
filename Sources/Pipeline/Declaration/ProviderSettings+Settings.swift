package import Providers
import Workspace

extension ProviderKind {
  /// Its key below `providers`, with all that can be said of it there.
  var setting: Setting {
    Setting(
      id, .group(ProviderSettings.settings(billing: prices) + provider.settings),
      "how \(id) may be called")
  }

  /// What its calls are billed by.
  package var prices: [Setting] {
    operators.compactMap { $0 as? any ExtractOperator.Type }.filter { $0.provider == id }
      .flatMap { $0.prices }.reduce(into: []) { known, price in
        if !known.contains(where: { $0.name == price.name }) { known.append(price) }
      }
  }

  /// The budgets that hold where a file sets none: `sipop 20 calls a month`.
  fileprivate static var standardBudgets: String {
    let budgets = providerKinds.flatMap { kind in
      kind.limits.compactMap { limit in
        limit.calls.map { "\(kind.id) \($0) calls a \(limit.window.rawValue)" }
      }
    }
    return budgets.joined(separator: ", ")
  }

  /// What `value` is of each provider: `qcc 2/s, zhihuiya 5/s`.
  fileprivate static func each(_ value: (ProviderKind) -> some Any) -> String {
    providerKinds.map { "\($0.id) \(value($0))" }.joined(separator: ", ")
  }
}

extension Provider {
  /// The keys that it has alone.
  package static var settings: [Setting] { Traits.settings }
}

extension ProviderSettings {
  /// The keys that every provider has.
  ///
  /// - Parameter prices: What the calls of this one are billed by.
  /// - Returns: In the order in which people are told of them.
  package static func settings(billing prices: [Setting]) -> [Setting] {
    [
      Setting(
        "rate", .rate, "calls in a stretch of time; never passed",
        standard: ProviderKind.each(\.rate)),
      Setting(
        "concurrency", .whole(1...100_000), "the most calls in flight",
        standard: ProviderKind.each(\.concurrency)),
      Setting(
        "price", .group(prices),
        "CNY by what is billed, by your contract; what is left out is unknown, not free, and then "
          + "`--max-cost` and `cost` cannot see those calls"),
      Setting(
        "budget", .group([share] + windows),
        "the most that is spent in a window; what would pass it is put off, and `resume` goes on",
        standard: ProviderKind.standardBudgets),
      Setting(
        "endpoints", .named(prices.map(\.name), .group(pace)),
        "a slower pace for one kind of call, by the keys of `price`; it counts in the provider's too"
      ),
      Setting("timeout", .duration, "the longest that a reply may take", standard: "30s"),
    ] + repeats + stops
  }

  private static let pace = [
    Setting("rate", .rate, "calls in a stretch of time"),
    Setting("concurrency", .whole(1...100_000), "the most calls in flight"),
  ]

  private static let share = Setting(
    "share", .text("1/3"),
    "how much of each amount may be spent here, where several machines share a budget")

  private static let windows = [
    ("run", "in one run"), ("day", "in a day of Asia/Shanghai"),
    ("month", "in a month of Asia/Shanghai"),
  ].map { name, meaning in
    Setting(
      name,
      .group([
        Setting("calls", .whole(0...1_000_000_000), "calls"),
        Setting("items", .whole(0...1_000_000_000), "items returned"),
        Setting("cost", .amount, "CNY; needs a price"),
      ]), "the most \(meaning)")
  }

  private static let repeats = [
    Setting(
      "max_attempts", .whole(1...1_000),
      "attempts at a question when the provider's own code reports a fault", standard: "3"),
    Setting(
      "max_network_attempts", .whole(1...1_000),
      "attempts when the network or a gateway fails, or the provider says that we are too quick",
      standard: "8"),
    Setting(
      "backoff_first", .duration,
      "the pause after the first failure, doubled with each further one", standard: "2s"),
    Setting("backoff_max", .duration, "the longest such pause", standard: "60s"),
    Setting(
      "slow_down_pause", .duration,
      "the pause of the whole provider after “too quick”, unless the reply names one; after it calls "
        + "leave at half the pace, which grows back by a twentieth of `rate` every five seconds",
      standard: "10s"),
  ]

  private static let stops = [
    Setting(
      "breaker_failures", .whole(1...1_000_000),
      "so many failures in a row below the provider's own word (no connection, HTTP 5xx, a page "
        + "instead of a reply), and only one call at a time tries, after growing pauses",
      standard: "5"),
    Setting(
      "breaker_tries", .whole(1...1_000_000),
      "so many tries in vain, and the run goes on without the provider",
      standard: "as max_network_attempts"),
    Setting(
      "stop_after_refusals", .whole(1...1_000_000),
      "so many questions in a row that are refused stop an endpoint for the run: providers ban who "
        + "goes on, and a wrong path or contract looks like this too",
      standard: ProviderKind.each(\.mostRefused)),
    Setting(
      "day_zone", .text("Asia/Shanghai"),
      "where the provider's day ends, after a code that stops it until then; budgets keep to "
        + "Asia/Shanghai", standard: "Asia/Shanghai"),
    Setting(
      "clock_warning", .duration,
      "a warning when the provider's clock differs so much from this machine's: signatures carry the "
        + "time", standard: "60s"),
    Setting(
      "allow-plaintext", .flag,
      "whether the account may be shown in the clear, by an `http` address that is not this machine's",
      standard: "false"),
  ]
}
