package import Extract
package import Foundation
import PatentModel
package import Providers
package import Workspace

/// A provider with the settings of a pipeline file, checked.
package struct ProviderPlan: Sendable {
  package let kind: ProviderKind
  /// Makes the provider of an account, with what the file says of this provider alone.
  package let connect: @Sendable (_ environment: [String: String]) -> any Provider
  package var rate: RateLimit
  package var concurrency: Int
  /// By the key of ``prices``: what an endpoint may be called beside the provider's own pace.
  package var endpointPaces: [String: CallLimit]
  package var timeout: Duration
  package var retries: RetryPolicy
  package var mostRefused: Int
  /// Failures in a row after which only one call tries, and tries in vain after which none does.
  package var breakerFailures: Int
  package var breakerTries: Int
  package var clockTolerance: Duration
  package var dayZone: TimeZone
  /// Whether the account may be shown in the clear.
  package var allowsPlaintext: Bool
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
    breakerFailures = 5
    breakerTries = retries.maxNetworkAttempts
    endpointPaces = [:]
    clockTolerance = .seconds(60)
    dayZone = .shanghai
    allowsPlaintext = settings.allowPlaintext ?? false
    limits = []
    prices = [:]
    for (name, yuan) in settings.price ?? [:] {
      if Money.isReasonable(yuan) {
        prices[name] = Money(yuan: yuan)
      } else {
        faults.append(SettingFault("price.\(name)", "an amount in CNY from 0 on is expected"))
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
    readPaces(settings, faults: &faults)
    readDurations(settings, faults: &faults)
    readAttempts(settings, faults: &faults)
    readBudget(settings, faults: &faults)
  }

  private mutating func readPaces(
    _ settings: ProviderSettings, faults: inout [SettingFault]
  ) {
    let own = CallLimit(
      settings.rate, settings.concurrency, at: "", else: CallLimit(rate: rate, concurrency),
      faults: &faults)
    (rate, concurrency) = (own.rate, own.concurrency)
    for (key, pace) in (settings.endpoints ?? [:]).sorted(by: { $0.key < $1.key }) {
      endpointPaces[key] = CallLimit(
        pace.rate, pace.concurrency, at: "endpoints.\(key).", else: own, faults: &faults)
    }
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
      ("breaker_failures", settings.breakerFailures, \.breakerFailures),
      ("breaker_tries", settings.breakerTries, \.breakerTries),
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
    if settings.breakerTries == nil { breakerTries = retries.maxNetworkAttempts }
  }

  private mutating func readBudget(
    _ settings: ProviderSettings, faults: inout [SettingFault]
  ) {
    for (name, budget) in (settings.budget?.windows ?? [:]).sorted(by: { $0.key < $1.key }) {
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
    if let share = settings.budget?.share { shareLimits(share, faults: &faults) }
  }

  /// Leaves the rest of each limit to others.
  private mutating func shareLimits(_ text: String, faults: inout [SettingFault]) {
    guard let share = Portion(reading: text) else {
      faults.append(
        SettingFault("budget.share", "“\(text)” is no share", remedy: "Write 1/3 for one in three.")
      )
      return
    }
    if limits.isEmpty {
      faults.append(
        SettingFault(
          "budget.share", "there is no budget to be shared", remedy: "Write run, day or month."))
    }
    for (place, limit) in limits.enumerated() {
      limits[place] = limit.shared(share)
      guard limits[place].isEmptier(than: limit) else { continue }
      faults.append(
        SettingFault(
          "budget.share", "\(share) of the budget of a \(limit.window.rawValue) is nothing",
          remedy: "Let fewer share it, or keep one ledger."))
    }
  }
}

/// How quickly something is called, and how often at once.
package struct CallLimit: Hashable, Sendable {
  package let rate: RateLimit
  package let concurrency: Int

  init(rate: RateLimit, _ concurrency: Int) {
    self.rate = rate
    self.concurrency = concurrency
  }

  /// Reads what is written; what is not, or does not do, is as `standard` has it.
  fileprivate init(
    _ rate: String?, _ concurrency: Int?, at path: String, else standard: CallLimit,
    faults: inout [SettingFault]
  ) {
    if let rate, RateLimit(rate) == nil {
      faults.append(
        SettingFault(path + "rate", "“\(rate)” is no rate; write N/s, N/min or N/h"))
    }
    if let concurrency, concurrency < 1 {
      faults.append(SettingFault(path + "concurrency", "at least 1 is expected"))
    }
    self.init(
      rate: rate.flatMap(RateLimit.init) ?? standard.rate,
      concurrency.flatMap { $0 < 1 ? nil : $0 } ?? standard.concurrency)
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
