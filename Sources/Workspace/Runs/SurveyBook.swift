package import Providers
import Synchronization

/// The questions of stages that buy nothing: counts what there is of them, in memory up to some millions, and
/// beyond that in a run's record.
package final class SurveyBook: QuestionBook {
  /// With them memory stays below 200 MB.
  package static let mostInMemory = 8_000_000

  private let stages = Mutex<[String: SurveyedStage]>([:])
  /// Of questions for which there is no room.
  private let overflow: RunRecord
  private let most: Int

  /// - Parameters:
  ///   - overflow: A record of this book's own.
  ///   - most: So many questions in memory.
  package init(overflow: RunRecord, most: Int = SurveyBook.mostInMemory) {
    self.overflow = overflow
    self.most = most
  }

  /// Forgets all questions of these stages.
  ///
  /// - Throws: A fault of the workspace.
  package func begin(_ names: [String]) throws {
    stages.withLock { $0 = [:] }
    try overflow.forgetQuestions(of: names)
  }

  package func claim(_ claim: Claim) async throws -> [Bool] {
    var isNew = [Bool](repeating: false, count: claim.questions.count)
    let homeless = stages.withLock { stages in
      let others = stages.reduce(0) { $1.key == claim.stage ? $0 : $0 + $1.value.count }
      return stages[claim.stage, default: SurveyedStage()]
        .claim(claim.questions, atMost: most - others, isNew: &isNew)
    }
    guard !homeless.isEmpty else { return isNew }
    let rest = Claim(stage: claim.stage, questions: homeless.map { claim.questions[$0] })
    for (place, isNewThere) in zip(homeless, try await overflow.claim(rest)) where isNewThere {
      isNew[place] = true
      let (question, task, _) = claim.questions[place]
      stages.withLock { $0[claim.stage]?.count(task, raising: question) }
    }
    return isNew
  }

  package func record(_ outcomes: [QuestionResult]) async throws {
    let homeless = stages.withLock { stages in
      outcomes.filter { stages[$0.stage]?.note($0.outcome, of: $0.key) != true }
    }
    if !homeless.isEmpty { try await overflow.record(homeless) }
  }

  /// How many subjects a stage was given.
  package func tasks(of stage: String) -> Int { stages.withLock { $0[stage]?.tasks ?? 0 } }

  /// What the questions of a stage come to, by endpoint.
  ///
  /// - Throws: A fault of the workspace.
  package func tallies(of stage: String) throws -> [QuestionTally] {
    let here = stages.withLock { $0[stage]?.tallies ?? [] }
    let all = here + (try overflow.tallies(of: stage))
    return Dictionary(grouping: all, by: \.endpoint).map { endpoint, tallies in
      QuestionTally(
        endpoint: endpoint, owned: tallies.reduce(0) { $0 + $1.owned },
        missing: tallies.reduce(0) { $0 + $1.missing },
        barred: tallies.reduce(0) { $0 + $1.barred })
    }.sorted { $0.endpoint.description < $1.endpoint.description }
  }

  /// Those of some questions of a stage that are not owned and would be asked.
  ///
  /// - Throws: A fault of the workspace.
  package func missing(of questions: [Question], in stage: String) throws -> [Question] {
    try questions.filter { question in
      let isMissing = stages.withLock { $0[stage]?.isMissing(question.key) }
      return try isMissing ?? !overflow.missing(of: [question], in: stage).isEmpty
    }
  }
}
