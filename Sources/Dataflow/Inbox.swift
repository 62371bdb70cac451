import Synchronization

/// Where many tasks leave what one task takes, all of it at once.
final class Inbox<Element: Sendable>: Sendable {
  private struct State {
    var elements: [Element] = []
    var reader: CheckedContinuation<Void, Never>?
  }

  private let state = Mutex(State())

  func put(_ element: Element) {
    let reader = state.withLock { state in
      state.elements.append(element)
      defer { state.reader = nil }
      return state.reader
    }
    reader?.resume()
  }

  /// All that came since the last time, in order; waits while that is nothing.
  ///
  /// To be asked by one task at a time. It waits also when it is cancelled: those who put something in
  /// end all the sooner then.
  func all() async -> [Element] {
    await withCheckedContinuation { reader in
      let isThere = state.withLock { state in
        if state.elements.isEmpty { state.reader = reader }
        return !state.elements.isEmpty
      }
      if isThere { reader.resume() }
    }
    return state.withLock { state in
      defer { state.elements = [] }
      return state.elements
    }
  }
}
