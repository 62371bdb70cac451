package import Foundation
import GRDB
package import Providers

/// How a stage of a run stands.
package struct StageCounts: Hashable, Sendable {
  /// Subjects it was given: companies, publication numbers.
  package let tasks: Int
  package let done: Int
  /// Questions whose answer was owned before this run.
  package let reusedQuestions: Int
  /// Tasks all of whose answers were owned before this run.
  package let reused: Int
  package let records: Int
  package let failed: Int
  package let deferred: Int
  package let pending: Int
}

/// So many tasks of a stage ended in the same way.
package struct ReasonCount: Hashable, Sendable {
  package let state: String
  package let code: String
  package let message: String
  package let count: Int
}

extension RunRecord {
  /// A task is as far as the least of its questions: failed before deferred, before pending.
  ///
  /// So each number is the difference of two unions: tasks with a question in one of these states.
  package func counts(of stage: String) throws -> StageCounts {
    try database.look { database in
      // Where each question is a task of its own there is nothing to sort.
      let isOneEach = try Bool.fetchOne(
        database,
        sql: "SELECT NOT EXISTS (SELECT 1 FROM question WHERE stage = ? AND task <> key)",
        arguments: [stage])
      let countTasks = isOneEach == true ? "count(*)" : "count(DISTINCT task)"
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT \(countTasks),
            \(countTasks) FILTER (WHERE state = 'failed' OR code IS 'cut'),
            \(countTasks) FILTER (WHERE state IN ('failed', 'deferred') OR code IS 'cut'),
            \(countTasks) FILTER (WHERE state <> 'done' OR code IS 'cut'),
            \(countTasks) FILTER (WHERE NOT is_reused), sum(is_reused), sum(records)
          FROM question WHERE stage = ?
          """,
        arguments: [stage])
      let values = row.map { row in (0..<7).map { row[$0] as Int? ?? 0 } } ?? []
      let (tasks, failed, late, open, bought) = (
        values[0], values[1], values[2], values[3], values[4]
      )
      return StageCounts(
        tasks: tasks, done: tasks - open, reusedQuestions: values[5], reused: tasks - bought,
        records: values[6], failed: failed, deferred: late - failed, pending: open - late)
    }
  }

  /// When the first of what a stage has deferred can be asked; nil when a person has to act first.
  package func deferredUntil(of stage: String) throws -> Date? {
    try database.look { database in
      try Int.fetchOne(
        database,
        sql: """
          SELECT min(deferred_until) FROM question INDEXED BY question_unanswered
          WHERE stage = ? AND state IN ('failed', 'deferred')
          """,
        arguments: [stage]
      ).map { Date(timeIntervalSince1970: TimeInterval($0)) }
    }
  }

  /// What a stage did not have to buy, by endpoint.
  package func reused(by stage: String) throws -> [Endpoint: (questions: Int, records: Int)] {
    try database.look { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT endpoint, count(*), coalesce(sum(records), 0) FROM question
          WHERE stage = ? AND is_reused GROUP BY endpoint
          """,
        arguments: [stage])
      return rows.reduce(into: [:]) { reused, row in
        if let endpoint = Endpoint(row[0] as String) { reused[endpoint] = (row[1], row[2]) }
      }
    }
  }

  /// Why the questions of a stage were not answered, most frequent first.
  package func reasons(of stage: String) throws -> [ReasonCount] {
    try database.look { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT state, coalesce(code, ''), coalesce(message, ''), count(*) AS n
          FROM question INDEXED BY question_unanswered
          WHERE stage = ? AND state IN ('failed', 'deferred')
          GROUP BY state, code, message ORDER BY n DESC, state, code, message LIMIT 50
          """,
        arguments: [stage]
      ).map { ReasonCount(state: $0[0], code: $0[1], message: $0[2], count: $0[3]) }
    }
  }
}
