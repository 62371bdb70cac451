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

  static let cutCode = "cut"

  static func update(_ results: some Sequence<QuestionResult>, in database: Database) throws {
    let statement = try BoundStatement(
      "UPDATE question SET \(QuestionColumns.assignments) WHERE stage = ? AND key = ?",
      in: database)
    for result in results {
      if case .cut(let shortfall) = result.outcome {
        try result.noteCut(shortfall, in: database)
        continue
      }
      QuestionColumns(result.outcome).bind(to: statement, from: 1)
      statement.bind(result.stage, to: QuestionColumns.count + 1)
      statement.bind(result.key, to: QuestionColumns.count + 2)
      try statement.run()
    }
  }

  private func noteCut(_ shortfall: String, in database: Database) throws {
    try database.execute(
      sql: "UPDATE question SET code = ?, message = ? WHERE stage = ? AND key = ?",
      arguments: [Self.cutCode, shortfall, stage, key])
  }
}

extension RunRecord {
  /// Notes what became of questions that were claimed.
  package func record(_ outcomes: [QuestionResult]) async throws {
    try await results.commit(outcomes)
  }
}
