import Synchronization

/// Holds tasks until a test lets them through, so that a test can look at what happens meanwhile.
package final class Gate: Sendable {
  private struct State {
    var isOpen = false
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let state = Mutex(State())

  package init() {}

  /// Waits until the gate is open, also in a task that was cancelled.
  package func pass() async {
    await withCheckedContinuation { continuation in
      let isOpen = state.withLock { state in
        if !state.isOpen { state.waiting.append(continuation) }
        return state.isOpen
      }
      if isOpen { continuation.resume() }
    }
  }

  /// Lets all through, now and later.
  package func open() {
    let waiting = state.withLock { state in
      defer { state = State(isOpen: true) }
      return state.waiting
    }
    for continuation in waiting { continuation.resume() }
  }
}

/// Lets other tasks go on until something holds that they bring about.
///
/// A test whose condition never holds ends by its time limit, not by a guess at how long is enough.
package func until(_ condition: () async throws -> Bool) async rethrows {
  while try await !condition() { await Task.yield() }
}
