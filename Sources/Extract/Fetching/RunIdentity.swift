package import Foundation
package import Workspace

/// Which stage of which run is spending, and the most that the run may.
package struct RunIdentity: Hashable, Sendable {
  package let workspace: String
  package let run: String
  package let stage: String
  package let mostCost: Money?

  package init(workspace: String, run: String, stage: String, mostCost: Money? = nil) {
    self.workspace = workspace
    self.run = run
    self.stage = stage
    self.mostCost = mostCost
  }
}

/// The time and the ids of a run, so that a test can give its own.
package struct RunClock: Sendable {
  package let now: @Sendable () -> Date
  package let sleep: @Sendable (Duration) async throws -> Void
  package let newID: @Sendable () -> String

  package init(
    now: @escaping @Sendable () -> Date, sleep: @escaping @Sendable (Duration) async throws -> Void,
    newID: @escaping @Sendable () -> String
  ) {
    self.now = now
    self.sleep = sleep
    self.newID = newID
  }

  package static let system = RunClock(
    now: { Date() }, sleep: { try await Task.sleep(for: $0) }, newID: { UUID().uuidString })
}
