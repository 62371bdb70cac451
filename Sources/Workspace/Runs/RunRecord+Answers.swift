package import Foundation
import GRDB
package import Providers

/// A question of a run that was not answered.
package struct Unanswered: Hashable, Sendable {
  package let stage: String
  package let task: String
  package let endpoint: String
  package let state: String
  package let code: String
  package let message: String
  package let until: Date?
}

extension RunRecord {
  /// Visits the replies that a stage's answers lie in, each once, in the order of the archive.
  ///
  /// - Parameter visit: Gets a reply's number, and its answers sorted by key.
  package func visitAnswers(
    of stage: String,
    _ visit: (_ reply: Int64, _ answers: [(key: String, verdict: ArchivedReply.Verdict)]) throws ->
      Void
  ) throws {
    try database.read { database in
      let cursor = try Row.fetchCursor(
        database,
        sql: """
          SELECT reply, key, verdict FROM question WHERE stage = ? AND reply IS NOT NULL
          ORDER BY reply, key
          """,
        arguments: [stage])
      var reply: Int64?
      var answers: [(key: String, verdict: ArchivedReply.Verdict)] = []
      while let row = try cursor.next() {
        if let former = reply, former != row[0] {
          try visit(former, answers)
          answers.removeAll(keepingCapacity: true)
        }
        reply = row[0]
        answers.append((row[1], ArchivedReply.Verdict(rawValue: row[2]) ?? .refused))
      }
      if let reply { try visit(reply, answers) }
    }
  }

  /// Visits the questions of a stage that were not answered, by task.
  package func visitUnanswered(of stage: String, _ visit: (Unanswered) throws -> Void) throws {
    try database.read { database in
      let cursor = try Row.fetchCursor(
        database,
        sql: """
          SELECT task, endpoint, state, coalesce(code, ''), coalesce(message, ''), deferred_until
          FROM question WHERE stage = ? AND state <> 'done' ORDER BY task, key
          """,
        arguments: [stage])
      while let row = try cursor.next() {
        let until = row[5] as Int?
        try visit(
          Unanswered(
            stage: stage, task: row[0], endpoint: row[1], state: row[2], code: row[3],
            message: row[4], until: until.map { Date(timeIntervalSince1970: TimeInterval($0)) }))
      }
    }
  }

  /// The lines of the list that asked for a value, duplicates included.
  package func lines(askingFor value: String) throws -> [Int] {
    try database.read { database in
      try Int.fetchAll(
        database.cachedStatement(
          sql: "SELECT line FROM input_row WHERE normalized_value = ? ORDER BY line"),
        arguments: [value])
    }
  }
}
