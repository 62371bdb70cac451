import Extract
import PatentModel
import Providers
import Workspace

extension Lookout {
  /// Visits the lists that a stage would begin with rows of the input, none of whose pages is owned.
  ///
  /// - Parameters:
  ///   - stage: Has been surveyed.
  ///   - extract: What it does.
  ///   - visit: Gets some at a time, in the order of the input.
  /// - Throws: What `visit` throws, or `DatabaseError`.
  func visitUnseenLists(
    of stage: PlannedStage, _ extract: any ExtractOperator,
    _ visit: ([(subject: Subject, question: Question)]) async throws -> Void
  ) async throws {
    var line = 0
    while true {
      let rows = try record.inputRows(behind: line, atMost: 500)
      guard let last = rows.last else { return }
      line = last.line
      try await visit(
        rows.compactMap(Subject.init).flatMap { subject in
          let questions = extract.inquiries.flatMap { $0.questions(about: subject) }
          return try record.missing(of: questions, in: stage.name).map { (subject, $0) }
        })
    }
  }

  /// The same lists with the lengths that they had when they were bought last, for comparison: what is
  /// too old to be used again still tells how much there was.
  func comparing(
    _ lists: ListTally, of stage: PlannedStage, _ extract: any ExtractOperator
  ) async throws -> ListTally {
    guard lists.unseen > 0, stage.from.contains(PlannedStage.input) else { return lists }
    let inquiry = extract.inquiries[0]
    var compared = lists
    try await visitUnseenLists(of: stage, extract) { unseen in
      let keys = unseen.map(\.question.key)
      let former = try await archive.answers(
        to: keys, of: inquiry.endpoint, counting: .any(run: record.id))
      for (_, question) in unseen {
        guard let answer = former[question.key] else { continue }
        if let length = try await length(by: answer, to: question, inquiry) {
          compared.compare(with: length)
        }
      }
    }
    return compared
  }

  /// How many records a list had by an answer to its first question; nil when that does not tell.
  private func length(
    by answer: OwnedAnswer, to question: Question, _ inquiry: any Inquiry
  ) async throws -> Int? {
    switch answer.verdict {
    case .empty: return 0
    case .refused: return nil
    case .records:
      let body = try await archive.reply(answer.reply).body
      let reading = inquiry.read(Reply(status: 200, body: body), to: [question])
      guard case .answered(let answers) = reading.outcome else { return nil }
      return answers.listing?.total
    }
  }
}
