import Pipeline
import Sandbox

/// Runs `body` with the environment that leads to the providers, or to a stand-in that lives as long.
///
/// - Parameters:
///   - isUsed: Whether the stand-in is asked; its own credentials then replace all others.
///   - environment: The variables of the process, or what stands for them.
///   - body: Gets the environment to run with.
/// - Returns: What `body` returns.
/// - Throws: What `body` throws, why the stand-in cannot listen, or `CancellationError`.
func withSandbox<Value: Sendable>(
  _ isUsed: Bool, environment: [String: String],
  _ body: @escaping @Sendable ([String: String]) async throws -> Value
) async throws -> Value {
  guard isUsed else { return try await body(environment) }
  return try await withThrowingTaskGroup(of: Value?.self) { group in
    let (addresses, listening) = AsyncStream.makeStream(of: String.self)
    group.addTask {
      defer { listening.finish() }
      try await StandIn(StandIn.Configuration()).run { listening.yield($0) }
      return nil
    }
    group.addTask {
      for await address in addresses {
        let own = SandboxCredentials.standard.environment(at: address)
        return try await body(environment.merging(own) { _, own in own })
      }
      throw CancellationError()
    }
    while let value = try await group.next() {
      guard let value else { continue }
      group.cancelAll()
      return value
    }
    throw CancellationError()
  }
}
