import Dataflow
import DequeModule
import OrderedCollections
import Providers
import Workspace

/// Decides what a stage does next: which questions are new, which are owned, how they form batches, and
/// what follows from an answer.
struct ExtractAgenda: Agenda {
  private let stage: ExtractStage
  private let emit: ([Subject]) async throws -> Void
  private let progress: (StageStep) -> Void
  private var work: Deque<ExtractWork> = []
  private var batch: [Question] = []
  /// The subject that raised a question which is still open, so that what follows is counted as its.
  private var tasks: [Question: String] = [:]

  init(
    stage: ExtractStage, emit: @escaping ([Subject]) async throws -> Void,
    progress: @escaping (StageStep) -> Void
  ) {
    self.stage = stage
    self.emit = emit
    self.progress = progress
  }

  mutating func take(_ subjects: [Subject]) async throws {
    try await raise(
      subjects.flatMap { subject in
        stage.inquiry.questions(about: subject).map { (question: $0, task: subject.task ?? $0.key) }
      })
  }

  mutating func takeEnd() async throws { flush() }

  mutating func next() -> ExtractWork? { work.popFirst() }

  mutating func finish(_ outcome: ExtractOutcome) async throws {
    let questions = outcome.questions
    switch outcome.fetched {
    case .answered(let answers, let reply):
      try await note(answers, reply: reply, isReused: outcome.isReused, of: questions)
    case .split:
      let middle = questions.count / 2
      work.append(.buy(Array(questions[..<middle])))
      work.append(.buy(Array(questions[middle...])))
      return
    case .refused(let code, let message, let reply):
      try await note(.failed(code: code, message: message, reply: reply), of: questions)
      progress(.failed(questions.count))
    case .gaveUp(let code, let message):
      try await note(.failed(code: code, message: message, reply: nil), of: questions)
      progress(.failed(questions.count))
    case .deferred(let code, let message, let until):
      try await note(.deferred(code: code, message: message, until: until), of: questions)
      progress(.deferred(questions.count, until: until))
    }
    for question in questions { tasks[question] = nil }
  }

  // MARK: Questions that are raised

  private mutating func raise(_ raised: [(question: Question, task: String)]) async throws {
    let isNew = try await stage.record.claim(Claim(stage: stage.name, questions: raised))
    let new = zip(raised, isNew).filter(\.1).map(\.0)
    guard !new.isEmpty else { return }
    progress(.raised(new.count))
    let owned = try await stage.archive.answers(
      to: new.map(\.question.key), of: stage.inquiry.endpoint, counting: stage.freshness)
    var settled: [QuestionResult] = []
    var recalls: OrderedDictionary<OwnedAnswer, [Question]> = [:]
    for (question, task) in new {
      switch owned[question.key] {
      case let answer? where needsRecall(answer):
        tasks[question] = task
        recalls[answer, default: []].append(question)
      case let answer?:
        settled.append(result(of: question, from: answer))
      case nil where stage.mayBuy:
        tasks[question] = task
        buy(question)
      case nil:
        settled.append(notBought(question))
      }
    }
    for (answer, questions) in recalls {
      work.append(.recall(reply: answer.reply, questions, isReused: isReused(answer)))
    }
    try await stage.record.record(settled)
  }

  /// Whether an owned reply has to be read for what it raises or names.
  private func needsRecall(_ answer: OwnedAnswer) -> Bool {
    answer.verdict == .records && (stage.wantsFinds || stage.inquiry.batchSize == 1)
  }

  /// A reply that this very run has bought, before it was resumed, is no saving.
  private func isReused(_ answer: OwnedAnswer) -> Bool { answer.run != stage.fetcher.run.run }

  private func result(of question: Question, from answer: OwnedAnswer) -> QuestionResult {
    let isReused = isReused(answer)
    guard answer.verdict != .refused else {
      progress(.failed(1))
      return QuestionResult(
        stage: stage.name, key: question.key,
        outcome: .failed(
          code: "refused", message: "refused earlier; --refresh asks again", reply: answer.reply))
    }
    let records = answer.verdict == .records ? 1 : 0
    progress(.answered(1, records: records, isReused: isReused))
    return QuestionResult(
      stage: stage.name, key: question.key,
      outcome: .answered(
        reply: answer.reply, verdict: answer.verdict, records: records, isReused: isReused))
  }

  private func notBought(_ question: Question) -> QuestionResult {
    progress(.deferred(1, until: nil))
    return QuestionResult(
      stage: stage.name, key: question.key,
      outcome: .deferred(code: "not owned", message: "nothing is bought before --from", until: nil))
  }

  private mutating func buy(_ question: Question) {
    batch.append(question)
    if batch.count == stage.inquiry.batchSize { flush() }
  }

  private mutating func flush() {
    guard !batch.isEmpty else { return }
    work.append(.buy(batch))
    batch = []
  }

  // MARK: What became of them

  private mutating func note(
    _ answers: Answers, reply: Int64, isReused: Bool, of questions: [Question]
  ) async throws {
    let share = answers.verdicts.count == 1 ? answers.recordCount : 1
    try await stage.record.record(
      answers.verdicts.map { question, verdict in
        QuestionResult(
          stage: stage.name, key: question.key,
          outcome: .answered(
            reply: reply, verdict: verdict, records: verdict == .records ? share : 0,
            isReused: isReused, shortfall: answers.shortfall))
      })
    progress(
      .answered(answers.verdicts.count, records: answers.recordCount, isReused: isReused))
    let task = questions.first.flatMap { tasks[$0] } ?? ""
    try await raise(answers.followUps.map { ($0, task) })
    if stage.wantsFinds, !answers.finds.isEmpty { try await emit(answers.finds) }
  }

  private func note(_ outcome: QuestionResult.Outcome, of questions: [Question]) async throws {
    try await stage.record.record(
      questions.map { QuestionResult(stage: stage.name, key: $0.key, outcome: outcome) })
  }
}

extension Subject {
  /// What a person calls it: the value of the list that it came from.
  fileprivate var task: String? { company ?? publicationNumber ?? applicationNumber }
}
