import Synchronization

/// Wakes one task.
///
/// A ring that nobody waits for is kept for the next who does.
final class Bell: Sendable {
  fileprivate enum State {
    case silent
    case rung
    case awaited(CheckedContinuation<Void, any Error>)
  }

  private let state = Mutex(State.silent)

  func ring() {
    let waiting = state.withLock { state -> CheckedContinuation<Void, any Error>? in
      guard case .awaited(let continuation) = state else {
        state = .rung
        return nil
      }
      state = .silent
      return continuation
    }
    waiting?.resume()
  }

  /// Waits for a ring.
  ///
  /// - Throws: `CancellationError`; a ring that comes after it is kept.
  func wait() async throws {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let end = state.withLock { $0.await(by: continuation) }
        if let end { continuation.resume(with: end) }
      }
    } onCancel: {
      state.withLock { $0.giveUp() }?.resume(throwing: CancellationError())
    }
  }

  /// Waits for a ring, but no longer than to a moment.
  ///
  /// - Throws: `CancellationError`.
  func wait(until moment: Moment) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await Moment.sleep(until: moment) }
      group.addTask { try await self.wait() }
      defer { group.cancelAll() }
      try await group.next()
    }
  }
}

extension Bell.State {
  /// How the wait ends at once; nil when it does not.
  mutating func await(
    by continuation: CheckedContinuation<Void, any Error>
  ) -> Result<Void, any Error>? {
    if Task.isCancelled { return .failure(CancellationError()) }
    guard case .rung = self else {
      self = .awaited(continuation)
      return nil
    }
    self = .silent
    return .success(())
  }

  mutating func giveUp() -> CheckedContinuation<Void, any Error>? {
    guard case .awaited(let continuation) = self else { return nil }
    self = .silent
    return continuation
  }
}
