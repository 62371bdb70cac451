import DequeModule

/// Holds calls back until their provider takes them: not too many at once, not too quickly.
package actor Throttle {
  private var pace: Pace
  private(set) var free: Int
  private var waiting: Deque<(id: Int, continuation: CheckedContinuation<Void, any Error>)> = []
  private var lastID = 0
  private var heldUntil: ContinuousClock.Instant?
  private let clock = ContinuousClock()

  /// How many wait for a place.
  var waitingCount: Int { waiting.count }

  /// Starts with every place free; `concurrency` is the most calls in flight.
  package init(_ limit: RateLimit, concurrency: Int) {
    pace = Pace(limit)
    free = concurrency
  }

  /// Waits for a place and for the moment to send; ``leave()`` gives the place back.
  ///
  /// - Throws: `CancellationError`; then no place is taken.
  package func enter() async throws {
    try await takePlace()
    do {
      try await waitForMoment()
    } catch {
      leave()
      throw error
    }
  }

  package func leave() {
    if let first = waiting.popFirst() {
      first.continuation.resume()
    } else {
      free += 1
    }
  }

  /// Lets no call begin for a while, as the provider asked.
  package func hold(for duration: Duration) {
    let moment = clock.now.advanced(by: duration)
    heldUntil = max(heldUntil ?? moment, moment)
    pace.hold(until: moment)
  }

  private func waitForMoment() async throws {
    repeat {
      try await clock.sleep(until: pace.admit(at: clock.now), tolerance: .zero)
    } while heldUntil.map { $0 > clock.now } ?? false
  }

  private func takePlace() async throws {
    try Task.checkCancellation()
    guard free == 0 else {
      free -= 1
      return
    }
    lastID += 1
    let id = lastID
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation {
        (continuation: CheckedContinuation<Void, any Error>) in
        if Task.isCancelled {
          continuation.resume(throwing: CancellationError())
        } else {
          waiting.append((id, continuation))
        }
      }
    } onCancel: {
      Task { await self.giveUp(id) }
    }
  }

  private func giveUp(_ id: Int) {
    guard let place = waiting.firstIndex(where: { $0.id == id }) else { return }
    waiting.remove(at: place).continuation.resume(throwing: CancellationError())
  }
}
