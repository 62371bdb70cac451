/// Finishes work although the caller is cancelled, for as long as `grace` lasts after that.
///
/// A call that has left is paid for: when a run is interrupted, its reply is waited for and kept. This
/// is why an unstructured task is made here: a child would be cancelled with its parent.
func shielded<Value: Sendable>(
  for grace: Duration, _ work: @escaping @Sendable () async throws -> Value
) async throws -> Value {
  let task = Task { try await work() }
  return try await withTaskCancellationHandler {
    try await task.value
  } onCancel: {
    Task {
      try await Task.sleep(for: grace)
      task.cancel()
    }
  }
}
