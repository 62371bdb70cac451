import Dataflow

extension Bell {
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
