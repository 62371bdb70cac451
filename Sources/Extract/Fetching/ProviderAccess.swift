package import Foundation
package import Providers
package import Workspace

/// All that is needed to call one provider: who asks, how quickly, for how much.
package struct ProviderAccess: Sendable {
  package let provider: any Provider
  package let throttle: Throttle
  /// By the name of an endpoint that has a pace of its own.
  package let endpointThrottles: [String: Throttle]
  /// The longest that a reply may take.
  package let timeout: Duration
  package let retries: RetryPolicy
  /// So many refused questions in a row stop their endpoint.
  package let mostRefused: Int
  /// How far the provider's clock may differ from ours before the user is told.
  package let clockTolerance: Duration
  /// The zone in which the provider's day ends.
  package let dayZone: TimeZone
  package var limits: [Limit]
  /// By the name of an endpoint (`list`); items have one price for all.
  package let prices: [String: Price]
  let sessions: SessionKeeper
  /// Passed by who books a call, until it leaves; an endpoint with a pace of its own has its own door.
  private let door: Throttle
  private let endpointDoors: [String: Throttle]
  /// Calls of this provider that are booked and not settled.
  let openCalls = OpenCalls()

  package init(
    _ provider: any Provider, over transport: any Transport, throttle: Throttle,
    endpointThrottles: [String: Throttle] = [:],
    timeout: Duration = .seconds(30), retries: RetryPolicy = RetryPolicy(), mostRefused: Int = 10,
    clockTolerance: Duration = .seconds(60), dayZone: TimeZone = .shanghai, limits: [Limit] = [],
    prices: [String: Price] = [:],
    now: @escaping @Sendable () -> Date
  ) {
    self.provider = provider
    self.throttle = throttle
    self.endpointThrottles = endpointThrottles
    self.timeout = timeout
    self.retries = retries
    self.mostRefused = mostRefused
    self.clockTolerance = clockTolerance
    self.dayZone = dayZone
    self.limits = limits
    self.prices = prices
    door = Self.door(of: throttle)
    endpointDoors = endpointThrottles.mapValues(Self.door)
    sessions = SessionKeeper(of: provider, now: now) {
      try await transport.send($0, timeout: timeout, following: Persistence.mostFollowed)
    }
  }

  var providerID: String { type(of: provider).id }

  func door(of endpoint: Endpoint) -> Throttle { endpointDoors[endpoint.name] ?? door }

  package func price(of endpoint: Endpoint) -> Price { prices[endpoint.name] ?? .unknown }
}

extension TimeZone {
  /// Where no clock is ever changed.
  package static let shanghai = TimeZone(identifier: "Asia/Shanghai") ?? .gmt
}

extension ProviderAccess {
  /// When the provider's present day ends.
  func nextMidnight(after now: Date) -> Date {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = dayZone
    let today = calendar.startOfDay(for: now)
    return calendar.date(byAdding: .day, value: 1, to: today) ?? today + 86_400
  }
}
