import Providers

/// Leave to make one call, with a place in each throttle that it passed.
struct Turn: Sendable {
  private let places: [(throttle: Throttle, ticket: ThrottleTicket)]

  /// Less than this the margins of a pace allow for.
  private static let lateness = Duration.milliseconds(2)

  init(_ places: [(throttle: Throttle, ticket: ThrottleTicket)]) { self.places = places }

  /// Told right before the call is sent.
  func depart() async {
    let now = Moment.now
    for (throttle, ticket) in places where now - ticket.began > Self.lateness {
      await throttle.noteDeparture(of: ticket, at: now)
    }
  }

  /// Gives the places back, and says how the call ended.
  func end(after ending: CallEnding) async {
    for (throttle, ticket) in places { await throttle.leave(ticket, after: ending) }
  }
}

extension ProviderAccess {
  /// Waits until a call may leave.
  ///
  /// - Throws: What `Throttle.enter()` throws; then no place is taken.
  func enter(_ endpoint: Endpoint) async throws -> Turn {
    guard let own = endpointThrottles[endpoint.name] else {
      return Turn([(throttle, try await throttle.enter())])
    }
    let (inner, outer) = try await own.enter(within: throttle)
    return Turn([(own, inner), (throttle, outer)])
  }

  /// Lets few calls at once be booked that have not left: nobody can tell after a kill which of the
  /// booked calls had left, so that all of them count as spent.
  ///
  /// One more than leave within a twentieth of a second, so that no call waits for its booking.
  static func door(of throttle: Throttle) -> Throttle {
    let many = Duration.milliseconds(50) / throttle.limit.interval
    return Throttle(
      RateLimit(1_000_000, per: .seconds(1)), concurrency: 1 + Int(min(many, 1_000)), breaker: nil)
  }
}
