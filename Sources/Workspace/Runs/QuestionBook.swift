/// Where a stage notes its questions: each once, and what becomes of it.
package protocol QuestionBook: Sendable {
  /// Takes questions for a stage, each once, however many subjects raise it.
  ///
  /// - Returns: For each question whether it is the stage's to ask now, or to note as known.
  func claim(_ claim: Claim) async throws -> [Bool]

  /// Notes what became of questions that were claimed.
  func record(_ outcomes: [QuestionResult]) async throws
}

extension RunRecord: QuestionBook {}
