package import Transform

/// A run for machines: `run.json`.
package struct RunSummary: Codable, Hashable, Sendable {
  package enum Status: String, Codable, Sendable {
    case complete, incomplete, failed
  }

  package struct Input: Codable, Hashable, Sendable {
    package var rows = 0
    package var accepted = 0
    package var rejected = 0
    package var duplicates = 0
    package var blank = 0
  }

  package struct Stage: Codable, Hashable, Sendable {
    package enum State: String, Codable, Sendable {
      case done, partial, failed, pending
    }

    package var name: String
    package var state: State
    /// Subjects: companies, publication numbers.
    package var tasks = 0
    /// Calls that went out, repeats included.
    package var requests = 0
    /// Tasks whose answers were all owned before.
    package var reused = 0
    package var records = 0
    package var failed = 0
    package var deferred = 0
  }

  /// What one provider was paid; cost in CNY of what has a known price, null where nothing has.
  package struct Spend: Codable, Hashable, Sendable {
    package var calls = 0
    package var billedCalls = 0
    package var items = 0
    package var cost: Double?
    /// The part of the billed calls and items that has no known price, and is not in ``cost``.
    package var unpricedCalls = 0
    package var unpricedItems = 0
    package var savedCalls = 0
    package var savedItems = 0
    package var savedCost: Double?
    /// Calls that may have been billed though nobody can tell; part of the above.
    package var inDoubt = 0

    enum CodingKeys: String, CodingKey {
      case calls, items, cost
      case billedCalls = "billed_calls"
      case unpricedCalls = "unpriced_calls"
      case unpricedItems = "unpriced_items"
      case savedCalls = "saved_calls"
      case savedItems = "saved_items"
      case savedCost = "saved_cost"
      case inDoubt = "in_doubt"
    }
  }

  package struct Output: Codable, Hashable, Sendable {
    package var path: String
    package var records: Int
    package var bytes: Int
    package var sha256: String

    package init(path: String, records: Int, bytes: Int, sha256: String) {
      self.path = path
      self.records = records
      self.bytes = bytes
      self.sha256 = sha256
    }
  }

  package var runID: String
  package var pipeline: String
  package var status: Status
  package var exitStatus: Int32
  package var input = Input()
  package var stages: [Stage] = []
  package var spend: [String: Spend] = [:]
  package var outputs: [Output] = []
  /// nil before anything was merged.
  package var findings: MergeFindings?

  package init(runID: String, pipeline: String, status: Status, exitStatus: Int32) {
    self.runID = runID
    self.pipeline = pipeline
    self.status = status
    self.exitStatus = exitStatus
  }

  enum CodingKeys: String, CodingKey {
    case pipeline, status, input, stages, spend, outputs, findings
    case runID = "run_id"
    case exitStatus = "exit_status"
  }
}
