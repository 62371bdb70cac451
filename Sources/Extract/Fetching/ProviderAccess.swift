package import Foundation
package import Providers
package import Workspace

/// All that is needed to call one provider: who asks, how quickly, for how much.
package struct ProviderAccess: Sendable {
  package let provider: any Provider
  package let throttle: Throttle
  /// The longest that a reply may take.
  package let timeout: Duration
  package let retries: RetryPolicy
  package let limits: [Limit]
  /// By the name of an endpoint (`list`); items have one price for all.
  package let prices: [String: Price]
  let sessions: SessionKeeper

  package init(
    _ provider: any Provider, over transport: any Transport, throttle: Throttle,
    timeout: Duration = .seconds(30), retries: RetryPolicy = RetryPolicy(), limits: [Limit] = [],
    prices: [String: Price] = [:],
    now: @escaping @Sendable () -> Date
  ) {
    self.provider = provider
    self.throttle = throttle
    self.timeout = timeout
    self.retries = retries
    self.limits = limits
    self.prices = prices
    sessions = SessionKeeper(of: provider, now: now) {
      try await transport.send($0, timeout: timeout)
    }
  }

  package func price(of endpoint: Endpoint) -> Price { prices[endpoint.name] ?? .unknown }
}
