package import Foundation
import Synchronization

/// A clock that stands still until a test sets it on.
package final class SetClock: Sendable {
  private let time: Mutex<Date>

  /// - Parameter seconds: Unix time; by default 2023-11-15 06:13:20 in Shanghai.
  package init(_ seconds: TimeInterval = 1_700_000_000) {
    time = Mutex(Date(timeIntervalSince1970: seconds))
  }

  package func now() -> Date { time.withLock { $0 } }

  package func advance(by seconds: TimeInterval) {
    time.withLock { $0.addTimeInterval(seconds) }
  }
}
