import Foundation
import Synchronization

/// A clock that stands still until a test sets it on.
final class SetClock: Sendable {
  private let time: Mutex<Date>

  init(_ seconds: TimeInterval = 1_700_000_000) {
    time = Mutex(Date(timeIntervalSince1970: seconds))
  }

  func now() -> Date { time.withLock { $0 } }

  func advance(by seconds: TimeInterval) {
    time.withLock { $0.addTimeInterval(seconds) }
  }
}
