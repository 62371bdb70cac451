/// Lets those wait for whom a budget has no room while calls are open that may be billed less than they
/// have booked.
actor OpenCalls {
  private var count = 0
  private var waiting: [Bell] = []

  func begin() { count += 1 }

  func end() {
    count -= 1
    for bell in waiting { bell.ring() }
    waiting = []
  }

  /// Waits until one of the open calls has ended.
  ///
  /// - Returns: Whether there was one.
  /// - Throws: `CancellationError`.
  func waitForEnd() async throws -> Bool {
    guard count > 0 else { return false }
    let bell = Bell()
    waiting.append(bell)
    try await bell.wait()
    return true
  }
}
