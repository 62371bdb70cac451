/// Leave to make one call; given back when it has ended.
package struct ThrottleTicket: Sendable {
  /// When the call left.
  let began: Moment
  let place: Int
  let mark: Breaker.Mark?
}

/// How a call ended, as far as the calls after it are concerned.
package enum CallEnding: Equatable, Sendable {
  /// The provider spoke, be it to refuse.
  case answered
  /// The provider wants no calls for so long, and then fewer.
  case tooQuick(pause: Duration)
  /// The provider did not speak: a connection refused or lost, a 503, an HTML page. Holds what
  /// happened, for a person, and for how long the reply asks to be left alone.
  case failed(String, pause: Duration? = nil)
  /// It never left.
  case notMade
}

/// What became of the pace or of the provider, for a log.
package enum ThrottleEvent: Equatable, Sendable, CustomStringConvertible {
  /// Calls leave at a part of the limit, in percent.
  case slowed(percent: Int, of: RateLimit)
  /// Calls leave at the whole limit again.
  case recovered(RateLimit)
  /// No call leaves for a while.
  case opened(for: Duration, because: String)
  /// The provider has answered again.
  case closed
  /// No call will leave any more.
  case gaveUp(ProviderSilent)

  package var description: String {
    switch self {
    case .slowed(let percent, let limit): "slowed down to \(percent) % of \(limit)"
    case .recovered(let limit): "back at \(limit)"
    case .opened(let pause, let what): "silent for now (\(what)); the next try in \(pause)"
    case .closed: "answers again"
    case .gaveUp(let fault): "\(fault)"
    }
  }
}
