package import Foundation
import GRDB
package import Providers

/// What became of a question.
package struct QuestionResult: Sendable {
  package enum Outcome: Sendable {
    /// The archive holds the answer; `shortfall` says what of it could not be had.
    case answered(
      reply: Int64, verdict: ArchivedReply.Verdict, records: Int, isReused: Bool,
      shortfall: String? = nil)
    /// What was noted before stands; something of it could not be had.
    case cut(String)
    /// Given up for this run; a refusal that the archive holds has a reply.
    case failed(code: String, message: String, reply: Int64?)
    /// Not asked now; `until` is nil when a person has to act.
    case deferred(code: String, message: String, until: Date?)
  }

  package let stage: String
  package let key: String
  package let outcome: Outcome

  package init(stage: String, key: String, outcome: Outcome) {
    self.stage = stage
    self.key = key
    self.outcome = outcome
  }

  func update(in database: Database) throws {
    let (assignments, values) = changes
    try database.cachedStatement(
      sql: "UPDATE question SET \(assignments) WHERE stage = ? AND key = ?"
    ).execute(arguments: values + [stage, key])
  }

  private var changes: (assignments: String, values: StatementArguments) {
    if case .cut(let shortfall) = outcome { return ("code = 'cut', message = ?", [shortfall]) }
    let assignments = """
      state = ?, reply = ?, verdict = ?, records = ?, is_reused = ?, code = ?, message = ?,
      deferred_until = ?
      """
    return (assignments, columns)
  }

  private var columns: StatementArguments {
    switch outcome {
    case .cut: []
    case .answered(let reply, let verdict, let records, let isReused, let shortfall):
      [
        "done", reply, verdict.rawValue, records, isReused, shortfall.map { _ in "cut" }, shortfall,
        nil,
      ]
    case .failed(let code, let message, let reply):
      [
        "failed", reply, reply.map { _ in ArchivedReply.Verdict.refused.rawValue }, 0, false, code,
        message, nil,
      ]
    case .deferred(let code, let message, let until):
      [
        "deferred", nil, nil, 0, false, code, message,
        until.map { Int($0.timeIntervalSince1970) },
      ]
    }
  }
}

extension RunRecord {
  /// Notes what became of questions that were claimed.
  package func record(_ outcomes: [QuestionResult]) async throws {
    try await results.commit(outcomes)
  }
}
