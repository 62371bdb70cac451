package import Foundation
import GRDB
package import Providers

/// A question of a run that was not answered, or not in full.
package struct Unanswered: Hashable, Sendable {
  package let stage: String
  package let task: String
  /// The line of the list that asked for it; nil when another stage did.
  package let line: Int?
  package let endpoint: String
  package let state: String
  package let code: String
  package let message: String
  package let until: Date?
  /// Whether the archive holds the provider's refusal: it is not asked again unchanged.
  package let isRefused: Bool
}

extension RunRecord {
  /// Visits the replies that a stage's answers lie in, each once, in the order of the archive.
  ///
  /// - Parameters:
  ///   - stage: By its name; for one without answers `visit` is never called.
  ///   - visit: Gets a reply's endpoint and number, and its answers sorted by key.
  /// - Throws: What `visit` throws, which ends the visits, or `DatabaseError`.
  package func visitAnswers(
    of stage: String,
    _ visit: (
      _ endpoint: Endpoint, _ reply: Int64,
      _ answers: [(key: String, verdict: ArchivedReply.Verdict)]
    ) throws -> Void
  ) throws {
    try database.look { database in
      let statement = try BoundStatement(
        """
        SELECT reply, key, verdict, endpoint FROM question WHERE stage = ? AND reply IS NOT NULL
        ORDER BY reply, key
        """, in: database)
      statement.bind(stage, to: 1)
      var current: (endpoint: Endpoint, reply: Int64)?
      var answers: [(key: String, verdict: ArchivedReply.Verdict)] = []
      try statement.forEach { row in
        let number = row.number(0)
        if current?.reply != number {
          if let (endpoint, reply) = current { try visit(endpoint, reply, answers) }
          answers.removeAll(keepingCapacity: true)
          current = Endpoint(row.text(3)).map { ($0, number) }
        }
        answers.append((row.text(1), .init(rawValue: Int(row.number(2))) ?? .refused))
      }
      if let (endpoint, reply) = current { try visit(endpoint, reply, answers) }
    }
  }

  /// Visits the questions of a stage that were not answered, by task; once for each line of the list that
  /// asked.
  package func visitUnanswered(of stage: String, _ visit: (Unanswered) throws -> Void) throws {
    guard try hasUnanswered(of: stage) else { return }
    try database.change { try Self.indexInput(in: $0) }
    try database.look { database in
      let cursor = try Row.fetchCursor(
        database,
        sql: """
          SELECT task, line, endpoint, question.state, coalesce(code, ''), coalesce(message, ''),
            deferred_until, question.state = 'failed' AND reply IS NOT NULL
          FROM question
          LEFT JOIN input_row ON normalized_value = task
            AND input_row.state IN ('pending', 'duplicate')
          WHERE stage = ? AND (question.state <> 'done' OR code IS NOT NULL)
          ORDER BY line, task, key
          """,
        arguments: [stage])
      while let row = try cursor.next() {
        let until = row[6] as Int?
        try visit(
          Unanswered(
            stage: stage, task: row[0], line: row[1], endpoint: row[2], state: row[3], code: row[4],
            message: row[5], until: until.map { Date(timeIntervalSince1970: TimeInterval($0)) },
            isRefused: row[7]))
      }
    }
  }

  private func hasUnanswered(of stage: String) throws -> Bool {
    try database.look { database in
      try Bool.fetchOne(
        database,
        sql: """
          SELECT EXISTS (SELECT 1 FROM question WHERE stage = ? AND (state <> 'done' OR code IS NOT NULL))
          """,
        arguments: [stage]) ?? false
    }
  }
}
