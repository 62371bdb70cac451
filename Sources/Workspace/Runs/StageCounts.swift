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
  /// When the first of the deferred can be asked; nil when a person has to act first.
  package let deferredUntil: Date?
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
  package func counts(of stage: String) throws -> StageCounts {
    try database.look { database in
      // Where each question is a task of its own they lie in order, and need not be sorted.
      let isOneEach = try Bool.fetchOne(
        database,
        sql: "SELECT NOT EXISTS (SELECT 1 FROM question WHERE stage = ? AND task <> key)",
        arguments: [stage])
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT count(*), sum(is_done), sum(reused), sum(is_reused), sum(records), sum(is_failed),
            sum(is_deferred AND NOT is_failed),
            sum(is_pending AND NOT is_deferred AND NOT is_failed), min(until)
          FROM (SELECT min(state = 'done' AND code IS NOT 'cut') AS is_done,
              sum(is_reused) AS reused, min(is_reused) AS is_reused, sum(records) AS records,
              max(state = 'failed' OR code IS 'cut') AS is_failed,
              max(state = 'deferred') AS is_deferred, max(state = 'pending') AS is_pending,
              min(deferred_until) AS until
            FROM question WHERE stage = ? GROUP BY \(isOneEach == true ? "key" : "task"))
          """,
        arguments: [stage])
      let values = row.map { row in (0..<8).map { row[$0] as Int? ?? 0 } } ?? []
      let until = (row?[8] as Int?).map { Date(timeIntervalSince1970: TimeInterval($0)) }
      return StageCounts(
        tasks: values[0], done: values[1], reusedQuestions: values[2], reused: values[3],
        records: values[4], failed: values[5], deferred: values[6], pending: values[7],
        deferredUntil: until)
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
          SELECT state, coalesce(code, ''), coalesce(message, ''), count(*) AS n FROM question
          WHERE stage = ? AND state IN ('failed', 'deferred')
          GROUP BY state, code, message ORDER BY n DESC, state, code, message LIMIT 50
          """,
        arguments: [stage]
      ).map { ReasonCount(state: $0[0], code: $0[1], message: $0[2], count: $0[3]) }
    }
  }
}
