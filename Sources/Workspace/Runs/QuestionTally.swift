import GRDB
package import Providers

/// What a stage's questions to one endpoint come to where nothing was bought.
package struct QuestionTally: Hashable, Sendable {
  /// The code of a question that is not owned and would be asked.
  package static let missingCode = "not owned"

  package let endpoint: Endpoint
  /// Those that the archive answers, refusals included.
  package let owned: Int
  /// Those that would be asked.
  package let missing: Int
  /// Those that must not be asked now: locked, or perhaps ordered.
  package let barred: Int

  package init(endpoint: Endpoint, owned: Int = 0, missing: Int = 0, barred: Int = 0) {
    self.endpoint = endpoint
    self.owned = owned
    self.missing = missing
    self.barred = barred
  }
}

extension RunRecord {
  /// The questions of a stage that bought nothing, by endpoint.
  ///
  /// - Throws: `DatabaseError` when the file cannot be read.
  package func tallies(of stage: String) throws -> [QuestionTally] {
    try database.look { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT endpoint, count(*) FILTER (WHERE state = 'done' OR reply IS NOT NULL) AS owned,
            count(*) FILTER (WHERE state = 'deferred' AND code = ?) AS missing, count(*)
          FROM question WHERE stage = ? GROUP BY endpoint ORDER BY endpoint
          """,
        arguments: [QuestionTally.missingCode, stage]
      ).compactMap { row in
        let (owned, missing, all): (Int, Int, Int) = (row[1], row[2], row[3])
        return Endpoint(row[0] as String).map {
          QuestionTally(endpoint: $0, owned: owned, missing: missing, barred: all - owned - missing)
        }
      }
    }
  }

  /// Those of some questions of a stage that are not owned and would be asked.
  ///
  /// - Throws: `DatabaseError` when the file cannot be read.
  package func missing(of questions: [Question], in stage: String) throws -> [Question] {
    try database.look { database in
      let statement = try database.cachedStatement(
        sql: "SELECT 1 FROM question WHERE stage = ? AND key = ? AND code = ?")
      return try questions.filter { question in
        try Int.fetchOne(statement, arguments: [stage, question.key, QuestionTally.missingCode])
          != nil
      }
    }
  }
}
