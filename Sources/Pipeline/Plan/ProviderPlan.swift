package import Extract
package import Foundation
package import Providers
package import Workspace

/// A provider with the settings of a pipeline file, checked.
package struct ProviderPlan: Sendable {
  package let kind: ProviderKind
  /// Makes the provider of an account, with what the file says of this provider alone.
  package let connect: @Sendable (_ environment: [String: String]) -> any Provider
  package var rate: RateLimit
  package var concurrency: Int
  package var timeout: Duration
  package var retries: RetryPolicy
  package var mostRefused: Int
  package var clockTolerance: Duration
  package var dayZone: TimeZone
  package var limits: [Limit]
  /// CNY by the key of the pipeline file: `search`, `item`.
  package var prices: [String: Money]

  /// Reads settings; what is not set is as the provider's kind has it.
  ///
  /// What is wrong is added to `faults`.
  init(
    _ kind: ProviderKind, settings: ProviderSettings?, faults: inout [SettingFault],
    connect: @escaping @Sendable ([String: String]) -> any Provider
  ) {
    let settings = settings ?? ProviderSettings()
    self.kind = kind
    self.connect = connect
    rate = kind.rate
    concurrency = kind.concurrency
    timeout = kind.timeout
    retries = RetryPolicy()
    mostRefused = kind.mostRefused
    clockTolerance = .seconds(60)
    dayZone = .shanghai
    limits = []
    prices = [:]
    for (name, yuan) in settings.price ?? [:] {
      if Money.isReasonable(yuan) {
        prices[name] = Money(yuan: yuan)
      } else {
        faults.append(SettingFault("price.\(name)", "an amount in CNY from 0 on is expected"))
      }
    }
    if let text = settings.rate {
      if let limit = RateLimit(text) {
        rate = limit
      } else {
        faults.append(SettingFault("rate", "“\(text)” is no rate; write N/s, N/min or N/h"))
      }
    }
    if let count = settings.concurrency {
      if count > 0 {
        concurrency = count
      } else {
        faults.append(SettingFault("concurrency", "at least 1 is expected"))
      }
    }
    if let name = settings.dayZone {
      if let zone = TimeZone(identifier: name) {
        dayZone = zone
      } else {
        faults.append(
          SettingFault("day_zone", "“\(name)” is no zone; write one such as Asia/Shanghai"))
      }
    }
    readDurations(settings, faults: &faults)
    readAttempts(settings, faults: &faults)
    readBudget(settings, faults: &faults)
  }

  private mutating func readDurations(
    _ settings: ProviderSettings, faults: inout [SettingFault]
  ) {
    let durations: [(String, String?, WritableKeyPath<ProviderPlan, Duration>)] = [
      ("timeout", settings.timeout, \.timeout),
      ("backoff_first", settings.backoffFirst, \.retries.firstPause),
      ("backoff_max", settings.backoffMax, \.retries.maxPause),
      ("slow_down_pause", settings.slowDownPause, \.retries.slowDownPause),
      ("clock_warning", settings.clockWarning, \.clockTolerance),
    ]
    for (name, text, target) in durations {
      guard let text else { continue }
      if let duration = Duration(reading: text), name != "timeout" || duration > .zero {
        self[keyPath: target] = duration
      } else {
        faults.append(
          SettingFault(name, "“\(text)” is no duration; write 250ms, 30s, 15min, 2h or 30d"))
      }
    }
  }

  private mutating func readAttempts(
    _ settings: ProviderSettings, faults: inout [SettingFault]
  ) {
    let counts: [(String, Int?, WritableKeyPath<ProviderPlan, Int>)] = [
      ("max_attempts", settings.maxAttempts, \.retries.maxAttempts),
      ("max_network_attempts", settings.maxNetworkAttempts, \.retries.maxNetworkAttempts),
      ("stop_after_refusals", settings.stopAfterRefusals, \.mostRefused),
    ]
    for (name, count, target) in counts {
      guard let count else { continue }
      if count > 0 {
        self[keyPath: target] = count
      } else {
        faults.append(SettingFault(name, "at least 1 is expected"))
      }
    }
  }

  private mutating func readBudget(
    _ settings: ProviderSettings, faults: inout [SettingFault]
  ) {
    for (name, budget) in (settings.budget ?? [:]).sorted(by: { $0.key < $1.key }) {
      guard let window = BudgetWindow(rawValue: name) else {
        let known = BudgetWindow.allCases.map(\.rawValue)
        faults.append(
          SettingFault(
            "budget.\(name)", "“\(name)” is no window",
            remedy: Spelling.hint(for: name, among: known)))
        continue
      }
      let isReasonable = budget.cost.map(Money.isReasonable) ?? true
      guard isReasonable, (budget.calls ?? 0) >= 0, (budget.items ?? 0) >= 0 else {
        faults.append(SettingFault("budget.\(name)", "amounts from 0 on are expected"))
        continue
      }
      if budget.cost != nil, prices.isEmpty {
        faults.append(
          SettingFault("budget.\(name).cost", "a budget of money needs a price, and none is set"))
      }
      limits.append(
        Limit(
          window, calls: budget.calls, items: budget.items,
          cost: budget.cost.map(Money.init(yuan:))))
    }
    limits += kind.limits.filter { limit in !limits.contains { $0.window == limit.window } }
  }
}

/// A setting whose value does not do.
struct SettingFault {
  /// Below the provider, such as `budget.day.calls`.
  let path: String
  let message: String
  let remedy: String

  init(_ path: String, _ message: String, remedy: String = "") {
    self.path = path
    self.message = message
    self.remedy = remedy
  }
}
