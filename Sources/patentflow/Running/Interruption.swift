import Foundation
import Pipeline
import UnixSignals

/// How something ended that signals may have ended early.
enum Interruptible<Value: Sendable>: Sendable {
  case ended(Value)
  case failed(any Error)
  case interrupted(ExitStatus)
}

/// Runs `body` until it ends, or SIGINT or SIGTERM comes: then it is cancelled, and has the time to
/// receive and keep what is on its way.
///
/// After 1.9 seconds the process ends in any case. That is safe at every moment, as a kill is.
func withInterruption<Value: Sendable>(
  stopping run: String, sayingHow: Bool, _ body: @escaping @Sendable () async throws -> Value
) async -> Interruptible<Value> {
  await withTaskGroup(of: Interruptible<Value>?.self) { group in
    let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm)
    group.addTask {
      do { return .ended(try await body()) } catch { return .failed(error) }
    }
    group.addTask {
      for await signal in signals {
        let status: ExitStatus = signal == .sigint ? .interrupted : .terminated
        Console.error("Stopping; what is on its way is received and kept. Go on with: patentflow resume")
        Task.detached {
          try await Task.sleep(for: .milliseconds(1_900))
          exit(status.rawValue)
        }
        return .interrupted(status)
      }
      return nil
    }
    var interruption: Interruptible<Value>?
    for await outcome in group {
      guard let outcome else { continue }
      if case .interrupted = outcome {
        interruption = outcome
        group.cancelAll()
      } else {
        group.cancelAll()
        return interruption ?? outcome
      }
    }
    return interruption ?? .interrupted(.interrupted)
  }
}
