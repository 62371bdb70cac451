import Dataflow
import Workspace

/// Lets those wait for whom a budget has no room while calls are open that may be billed less than they
/// have booked.
actor OpenCalls {
  private var open = 0
  /// So many have ended since the beginning.
  private(set) var ended = 0
  private var waiting: [Bell] = []

  /// Told before a call is booked.
  func begin() { open += 1 }

  /// Told of a call that could not be booked.
  func withdraw() {
    open -= 1
    if open == 0 { ringAll() }
  }

  /// Told of a call that is settled.
  func end() {
    open -= 1
    ended += 1
    ringAll()
  }

  /// Waits until one more has ended than had when there was no room.
  ///
  /// - Returns: False when none is open that could.
  /// - Throws: `CancellationError`.
  func waitForEnd(since seen: Int) async throws -> Bool {
    guard ended == seen, open > 0 else { return ended != seen }
    let bell = Bell()
    waiting.append(bell)
    try await bell.wait()
    return ended != seen
  }

  private func ringAll() {
    for bell in waiting { bell.ring() }
    waiting = []
  }
}

/// A budget has no room for a call, as things stood when so many of the calls before it had ended.
struct NoRoom: Error {
  let spent: BudgetSpent
  let ended: Int
}
