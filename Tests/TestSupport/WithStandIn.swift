package import Sandbox

/// Runs the providers' stand-in on a free port for as long as the body takes.
///
/// - Parameters:
///   - configuration: What it plays.
///   - body: Gets its address, such as `http://127.0.0.1:41234`, and the stand-in, whose bill tells
///     what was bought.
/// - Returns: What the body returns.
/// - Throws: What the body throws, or what the system says when no port can be had.
package func withStandIn<Value>(
  _ configuration: StandIn.Configuration,
  _ body: (_ address: String, _ standIn: StandIn) async throws -> Value
) async throws -> Value {
  let standIn = StandIn(configuration)
  let (addresses, listening) = AsyncStream.makeStream(of: String.self)
  return try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask {
      defer { listening.finish() }
      try await standIn.run { listening.yield($0) }
    }
    for await address in addresses {
      let value = try await body(address, standIn)
      group.cancelAll()
      return value
    }
    try await group.waitForAll()
    throw NeverListened()
  }
}

private struct NeverListened: Error {}
