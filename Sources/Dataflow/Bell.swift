import Synchronization

/// Wakes one task.
///
/// A ring that nobody waits for is kept for the next who does.
package final class Bell: Sendable {
  fileprivate enum State {
    case silent
    case rung
    case awaited(CheckedContinuation<Void, any Error>)
  }

  private let state = Mutex(State.silent)

  package init() {}

  package func ring() {
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
  package func wait() async throws {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let end = state.withLock { $0.await(by: continuation) }
        if let end { continuation.resume(with: end) }
      }
    } onCancel: {
      state.withLock { $0.giveUp() }?.resume(throwing: CancellationError())
    }
  }
}

extension Bell.State {
  /// How the wait ends at once; nil when it does not.
  fileprivate mutating func await(
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

  fileprivate mutating func giveUp() -> CheckedContinuation<Void, any Error>? {
    guard case .awaited(let continuation) = self else { return nil }
    self = .silent
    return continuation
  }
}
