import Foundation
import Synchronization
import TestSupport

/// Lets a test act in the middle of a run: it sees each call arrive at the stand-in.
///
/// The stand-in looks at its clock once for each call, before it works on it. This is that clock.
final class Arrivals: Sendable {
  private struct State {
    var count = 0
    var awaited: [(count: Int, gate: Gate)] = []
  }

  private let state = Mutex(State())

  /// The time, for the stand-in.
  func now() -> Date {
    let due = state.withLock { state in
      state.count += 1
      let due = state.awaited.filter { $0.count <= state.count }
      state.awaited.removeAll { $0.count <= state.count }
      return due
    }
    for (_, gate) in due { gate.open() }
    return Date()
  }

  /// A gate that opens when so many more calls have arrived.
  func gate(after calls: Int) -> Gate {
    let gate = Gate()
    state.withLock { state in state.awaited.append((state.count + calls, gate)) }
    return gate
  }
}
