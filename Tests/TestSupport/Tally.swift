import Synchronization

/// Counts what is under way at one time.
package final class Tally: Sendable {
  private let counts = Mutex((now: 0, most: 0, total: 0))

  package init() {}

  package var now: Int { counts.withLock { $0.now } }
  package var most: Int { counts.withLock { $0.most } }
  package var total: Int { counts.withLock { $0.total } }

  package func enter() {
    counts.withLock { counts in
      counts.now += 1
      counts.total += 1
      counts.most = max(counts.most, counts.now)
    }
  }

  package func leave() { counts.withLock { $0.now -= 1 } }
}
