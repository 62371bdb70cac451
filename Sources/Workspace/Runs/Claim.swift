import GRDB
package import Providers

/// Questions that a stage has come upon, each with the subject that raised it.
package struct Claim: Sendable {
  /// A question, and what is known of it without asking; nil where it is to be asked.
  package typealias Raised = (question: Question, task: String, known: QuestionResult.Outcome?)

  package let stage: String
  package let questions: [Raised]

  package init(stage: String, questions: [Raised]) {
    self.stage = stage
    self.questions = questions
  }

  /// - Returns: For each question whether it was new.
  func insert(into database: Database) throws -> [Bool] {
    let statement = try BoundStatement(
      """
      INSERT OR IGNORE INTO question (stage, key, task, endpoint, \(QuestionColumns.names))
      VALUES (?, ?, ?, ?, \(QuestionColumns.parameters))
      """, in: database)
    return try questions.map { question, task, known in
      statement.bind(stage, to: 1)
      statement.bind(question.key, to: 2)
      statement.bind(task, to: 3)
      statement.bind(question.endpoint.description, to: 4)
      (known.map(QuestionColumns.init) ?? .pending).bind(to: statement, from: 5)
      try statement.run()
      return database.changesCount == 1
    }
  }
}

extension RunRecord {
  /// Takes questions for this stage, each once, however many subjects raise it.
  ///
  /// - Returns: For each question whether it is the stage's to ask now, or to note as known.
  package func claim(_ claim: Claim) async throws -> [Bool] {
    try await claims.commit(claim)
  }

  /// Forgets what became of the questions of these stages, so that they can be gone through anew.
  package func forgetQuestions(of stages: [String]) throws {
    try database.change { database in
      for stage in stages {
        try database.execute(sql: "DELETE FROM question WHERE stage = ?", arguments: [stage])
      }
      // Questions come in no order: in little memory nearly each would read a page, and write one.
      try database.execute(sql: "PRAGMA cache_size = -16000")
    }
  }

  /// Gives back the memory in which questions were noted.
  package func endQuestions() throws {
    try database.change { try $0.execute(sql: "PRAGMA cache_size = -2000") }
    database.releaseMemory()
  }
}
