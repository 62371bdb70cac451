import Dataflow
package import Providers
package import Workspace

/// A stage that buys: subjects in, answers into the archive, finds out to the stages behind.
package struct ExtractStage: Sendable {
  package let name: String
  /// Each is asked about every subject, and about what the answers of the others raise.
  let inquiries: [any Inquiry]
  /// nil where nothing is bought whatever is missing: a survey.
  let fetcher: Fetcher?
  /// The run that buys; its own replies are no saving.
  let run: String
  let clock: RunClock
  let archive: Archive
  /// Where its questions are noted.
  let book: any QuestionBook
  let license: License
  /// Whether a stage behind wants to know what the answers name.
  let wantsFinds: Bool
  /// What is bought first; nil for the order in which it comes.
  let priority: Priority?
  let width: Int

  /// What the stage may use, and what it may do.
  package struct License: Hashable, Sendable {
    /// What counts as owned.
    package var freshness: Freshness
    /// Whether anything may be bought; else only what is owned is gone through.
    package var mayBuy: Bool
    /// Whether what may have been ordered before is ordered again.
    package var mayReorder: Bool

    package init(freshness: Freshness, mayBuy: Bool = true, mayReorder: Bool = false) {
      self.freshness = freshness
      self.mayBuy = mayBuy
      self.mayReorder = mayReorder
    }
  }

  package init(
    name: String, inquiries: [any Inquiry], fetcher: Fetcher, archive: Archive,
    record: RunRecord, license: License, wantsFinds: Bool, priority: Priority? = nil, width: Int
  ) {
    self.name = name
    self.inquiries = inquiries
    self.fetcher = fetcher
    run = fetcher.run.run
    clock = fetcher.clock
    self.archive = archive
    book = record
    self.license = license
    self.wantsFinds = wantsFinds
    self.priority = priority
    self.width = width
  }

  /// Goes through all subjects, in whatever order their answers come.
  ///
  /// - Parameters:
  ///   - subjects: Gives some subjects at a time, or nil at the end.
  ///   - emit: Gets what an answer names; holds the stage back while it waits.
  ///   - progress: Told after each step.
  /// - Throws: ``Unreachable``, a fault of the workspace, `CancellationError`, what `emit` throws.
  package func run(
    _ subjects: @escaping @Sendable () async throws -> [Subject]?,
    emit: @escaping ([Subject]) async throws -> Void,
    progress: @escaping (StageStep) -> Void
  ) async throws {
    var agenda = ExtractAgenda(stage: self, emit: emit, progress: progress)
    try await workOff(&agenda, from: subjects, width: width) { work in
      try await perform(work)
    }
  }

  /// The inquiry that a question belongs to.
  func inquiry(of question: Question) -> any Inquiry {
    guard let inquiry = inquiries.first(where: { $0.endpoint == question.endpoint }) else {
      preconditionFailure("Stage \(name) does not know \(question.endpoint)")
    }
    return inquiry
  }

  private func perform(_ work: ExtractWork) async throws -> [ExtractOutcome] {
    switch work {
    case .buy(let questions):
      guard let fetcher else { preconditionFailure("Survey \(name) was about to buy") }
      let fetched = try await fetcher.fetch(questions, as: inquiry(of: questions[0]))
      return [ExtractOutcome(questions: questions, origin: .bought, fetched: fetched)]
    case .recall(let recalls):
      return try recalls.map { recall in
        try Task.checkCancellation()
        let body = try archive.storedReply(recall.reply).body
        let inquiry = inquiry(of: recall.questions[0])
        let reading = inquiry.read(Reply(status: 200, body: body), to: recall.questions)
        return ExtractOutcome(
          questions: recall.questions, origin: recall.origin,
          fetched: Fetched(reading, reply: recall.reply))
      }
    }
  }
}
