import Dispatch
import Foundation
import Pipeline
import UnixSignals

/// How something ended that signals may have ended early.
enum Interruptible<Value: Sendable>: Sendable {
  case ended(Value)
  case failed(any Error)
  case interrupted(ExitStatus)

  var isEnded: Bool {
    guard case .ended = self else { return false }
    return true
  }
}

/// Runs `body` until it ends, or until SIGINT or SIGTERM comes.
///
/// Then it is cancelled, and has the time to receive and keep what is on its way. After 1.9 seconds the
/// process ends in any case. That is safe at every moment, as a kill is.
///
/// - Parameters:
///   - told: Called when a signal has come, to answer the person who has sent it.
///   - body: Should end soon once it is cancelled.
/// - Returns: What `body` returned or threw; after a signal the interruption, whatever `body` made of it.
func withInterruption<Value: Sendable>(
  told: (@Sendable () -> Void)?, _ body: @escaping @Sendable () async throws -> Value
) async -> Interruptible<Value> {
  await withTaskGroup(of: Interruptible<Value>?.self) { group in
    let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm)
    group.addTask {
      do { return .ended(try await body()) } catch { return .failed(error) }
    }
    group.addTask {
      for await signal in signals {
        let status: ExitStatus = signal == .sigint ? .interrupted : .terminated
        told?()
        // Not a task: a body that computes may hold all threads that tasks have.
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(1_900)) {
          exit(status.rawValue)
        }
        return .interrupted(status)
      }
      return nil
    }
    var interruption: Interruptible<Value>?
    for await outcome in group {
      guard let outcome else { continue }
      guard case .interrupted = outcome else {
        group.cancelAll()
        return interruption ?? outcome
      }
      interruption = outcome
      group.cancelAll()
    }
    return interruption ?? .interrupted(.interrupted)
  }
}
