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
    now: { Date() }, sleep: { try await Task.sleep(for: $0) },
    newID: { UUID(madeAt: Date()).uuidString })
}

extension UUID {
  /// An id that no other is equal to, and that sorts by the moment at which it was made (RFC 9562, 5.7).
  ///
  /// So rows with such keys lie side by side, and a transaction of many of them touches few pages.
  init(madeAt moment: Date) {
    let milliseconds = UInt64(max(0, moment.timeIntervalSince1970 * 1_000)) & 0xFFFF_FFFF_FFFF
    let high = milliseconds << 16 | 0x7000 | .random(in: 0...0xFFF)
    let low = 0b10 << 62 | UInt64.random(in: 0..<1 << 62)
    self = withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { bytes in
      UUID(uuid: bytes.loadUnaligned(as: uuid_t.self))
    }
  }
}
