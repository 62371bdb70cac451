import GRDB
package import Providers

/// Questions that a stage has come upon, each with the subject that raised it.
package struct Claim: Sendable {
  package let stage: String
  package let questions: [(question: Question, task: String)]

  package init(stage: String, questions: [(question: Question, task: String)]) {
    self.stage = stage
    self.questions = questions
  }

  /// - Returns: For each question whether it was new.
  func insert(into database: Database) throws -> [Bool] {
    let statement = try database.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO question (stage, key, task, state, endpoint)
        VALUES (?, ?, ?, 'pending', ?)
        """)
    return try questions.map { question, task in
      try statement.execute(arguments: [stage, question.key, task, question.endpoint.description])
      return database.changesCount == 1
    }
  }
}

extension RunRecord {
  /// Takes questions for this stage, each once, however many subjects raise it.
  ///
  /// - Returns: For each question whether it is the stage's to ask now.
  package func claim(_ claim: Claim) async throws -> [Bool] {
    try await claims.commit(claim)
  }

  /// Forgets what became of a stage's questions, so that it can be gone through anew.
  package func forgetQuestions(of stage: String) throws {
    try database.change { database in
      try database.execute(sql: "DELETE FROM question WHERE stage = ?", arguments: [stage])
    }
  }
}
