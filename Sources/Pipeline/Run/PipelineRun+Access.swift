import Extract
import Logging
import Providers
import Workspace

extension PipelineRun {
  /// The way to each provider, by id.
  func providerAccesses() throws -> [String: ProviderAccess] {
    try plan.providers.mapValues { provider in
      var prices: [String: Price] = [:]
      for endpoint in plan.inquiries.map({ $0.endpoint })
      where endpoint.provider == provider.kind.id {
        prices[endpoint.name] = plan.price(of: endpoint)
      }
      return ProviderAccess(
        provider.connect(resources.environment), over: resources.transport,
        throttle: try throttle(of: provider),
        endpointThrottles: try endpointThrottles(of: provider),
        timeout: provider.timeout, retries: provider.retries, mostRefused: provider.mostRefused,
        clockTolerance: provider.clockTolerance, dayZone: provider.dayZone, limits: provider.limits,
        prices: prices,
        now: resources.clock.now)
    }
  }

  /// Shared with all who share the ledger: to the provider they are one caller.
  private func throttle(of provider: ProviderPlan) throws -> Throttle {
    let name = provider.kind.id
    return try Throttle(
      provider.rate, concurrency: provider.concurrency, sharedIn: resources.ledger.paceFolder,
      named: name,
      breaker: Breaker(
        provider.retries, opensAfter: provider.breakerFailures, givesUpAfter: provider.breakerTries),
      onChange: { [logger = resources.logger] in logger.log($0, of: name) })
  }

  private func endpointThrottles(of provider: ProviderPlan) throws -> [String: Throttle] {
    var throttles: [String: Throttle] = [:]
    for inquiry in plan.inquiries where inquiry.endpoint.provider == provider.kind.id {
      guard let pace = provider.endpointPaces[inquiry.priceKey] else { continue }
      throttles[inquiry.endpoint.name] = try Throttle(
        pace.rate, concurrency: pace.concurrency, sharedIn: resources.ledger.paceFolder,
        named: inquiry.endpoint.description, breaker: nil)
    }
    return throttles
  }

  var redaction: Redaction {
    Redaction(plan.providers.values.flatMap { $0.kind.secrets(in: resources.environment) })
  }
}

extension Logger {
  /// A provider that is called more slowly, or not at all, and one that is called as before again.
  fileprivate func log(_ event: ThrottleEvent, of provider: String) {
    log(level: .notice, "pace", metadata: ["provider.id": "\(provider)", "pace": "\(event)"])
  }
}
