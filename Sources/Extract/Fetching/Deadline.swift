/// Work that did not end in time.
struct Overdue: Error {}

/// Ends work that takes longer than `limit`.
///
/// - Throws: ``Overdue`` when the time is over, and what `work` throws.
func within<Value: Sendable>(
  _ limit: Duration, _ work: @escaping @Sendable () async throws -> Value
) async throws -> Value {
  try await withThrowingTaskGroup(of: Value.self) { group in
    defer { group.cancelAll() }
    group.addTask { try await work() }
    group.addTask {
      try await Task.sleep(for: limit)
      throw Overdue()
    }
    guard let value = try await group.next() else { throw CancellationError() }
    return value
  }
}
