import Extract

extension Forecast {
  /// Seconds in a hundred years: farther ahead no end is told.
  package static let horizon = 3_155_760_000
}

extension ProviderPlan {
  /// The time that the calls of some stages take, all together and those to endpoints with a pace of
  /// their own.
  func seconds(forCallsOf stages: [StageForecast]) -> Bounds<Int> {
    let calls = stages.reduce(Bounds<Int>.zero) { $0 + $1.calls }
    var longest = calls.map { rate.seconds(for: $0) }
    for (key, pace) in endpointPaces {
      let own = stages.compactMap { $0.callsByKey[key] }.reduce(Bounds<Int>.zero, +)
      longest = longest.later(own.map { pace.rate.seconds(for: $0) })
    }
    return longest
  }
}

extension [StageForecast] {
  /// When each stage ends at the paces set, in seconds from the beginning of the run, were it alone at
  /// its provider.
  ///
  /// A stage takes up what the ones before it find as they find it; one with a priority waits for their
  /// end.
  func endings(in plan: Plan) -> [String: Bounds<Int>] {
    var endings: [String: Bounds<Int>] = [:]
    for stage in self {
      guard let planned = plan.stage(stage.name), let provider = plan.providers[stage.provider]
      else { continue }
      let before = planned.from.compactMap { endings[$0] }
        .reduce(Bounds<Int>.zero) { $0.later($1) }
      let work = provider.seconds(forCallsOf: [stage])
      let busy = planned.priority == nil ? before.later(work) : before + work
      // Nothing is waited for where nothing is called.
      let own =
        stage.calls.high == 0
        ? Bounds<Int>.zero : Bounds(stage.calls.low == 0 ? 0 : busy.low, busy.high)
      endings[stage.name] = own + Bounds(0, stage.longestWait)
    }
    return endings
  }
}

extension Bounds<Int> {
  /// Whichever comes later, at each end.
  func later(_ other: Self) -> Self { Bounds(max(low, other.low), max(high, other.high)) }
}

extension RateLimit {
  /// The time from the first of so many calls to the last, when they come evenly; rounded up, and not
  /// much beyond ``Forecast/horizon``.
  fileprivate func seconds(for calls: Int) -> Int {
    guard calls > 1 else { return 0 }
    let pause = Double(interval.components.seconds) + Double(interval.components.attoseconds) / 1e18
    return Int(min((pause * Double(calls - 1)).rounded(.up), Double(Forecast.horizon)))
  }
}
