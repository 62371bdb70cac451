import Dataflow
import DequeModule
import Providers
import Workspace

/// Decides what a stage does next: which questions are new, which are owned, how they form batches, and
/// what follows from an answer.
struct ExtractAgenda: Agenda {
  /// Where an open question comes from.
  struct Origin {
    /// The subject that raised it, so that what follows is counted as its.
    let task: String
    /// The question that began the list it belongs to.
    let list: Question
    let merit: Merit
  }

  let stage: ExtractStage
  /// Whether an answer to any of its inquiries can raise further questions.
  let raisesQuestions: Bool
  let emit: ([Subject]) async throws -> Void
  let progress: (StageStep) -> Void
  var work: Deque<ExtractWork> = []
  var purchases: PurchaseQueue
  var origins: [Question: Origin] = [:]
  var lists = OpenLists()
  /// What is to be noted of questions once the outcomes at hand are gone through.
  var results: [QuestionResult] = []

  init(
    stage: ExtractStage, emit: @escaping ([Subject]) async throws -> Void,
    progress: @escaping (StageStep) -> Void
  ) {
    self.stage = stage
    raisesQuestions = stage.inquiries.contains(where: \.raisesQuestions)
    self.emit = emit
    self.progress = progress
    purchases = PurchaseQueue(
      priority: stage.priority,
      batchSizes: Dictionary(
        stage.inquiries.map { ($0.endpoint, $0.batchSize) }, uniquingKeysWith: { first, _ in first }
      ))
  }

  mutating func take(_ subjects: [Subject]) async throws {
    var raised: [(question: Question, origin: Origin)] = []
    for subject in subjects {
      for inquiry in stage.inquiries {
        for question in inquiry.questions(about: subject) {
          let task = subject.task ?? question.key
          raised.append((question, Origin(task: task, list: question, merit: subject.merit)))
        }
      }
    }
    try await raise(raised)
    try await noteResults()
  }

  mutating func takeEnd() async throws {
    purchases.endSource()
  }

  mutating func next() -> ExtractWork? { work.popFirst() ?? purchases.next().map { .buy($0) } }

  mutating func finish(_ outcomes: [[ExtractOutcome]]) async throws {
    var finds: [Subject] = []
    for outcome in outcomes.joined() { finds += try await take(outcome) }
    try await noteResults()
    if !finds.isEmpty { try await emit(finds) }
  }

  private mutating func noteResults() async throws {
    guard !results.isEmpty else { return }
    try await stage.book.record(results)
    results = []
  }

  /// - Returns: What its answers name.
  private mutating func take(_ outcome: ExtractOutcome) async throws -> [Subject] {
    let questions = outcome.questions
    switch outcome.fetched {
    case .answered(let answers, let reply):
      let finds = finds(in: answers, to: questions)
      try await note(answers, reply: reply, outcome.origin, of: questions)
      let settled = Set(answers.verdicts.map(\.question))
      let fate = outcome.origin == .outdated ? OpenLists.Fate.outdated : .answered
      for question in questions where settled.contains(question) { close(question, as: fate) }
      end(questions.filter { !settled.contains($0) }.map { ($0, .other(answers.strays)) })
      return finds
    case .split:
      let middle = questions.count / 2
      work.append(.buy(Array(questions[..<middle])))
      work.append(.buy(Array(questions[middle...])))
    case .refused where outcome.origin == .outdated:
      end(questions.map { ($0, .notBought) })
    case .refused(let code, let message, let reply):
      let outcome = QuestionResult.Outcome.failed(code: code, message: message, reply: reply)
      end(questions.map { ($0, outcome) })
    case .gaveUp(let code, let message):
      let outcome = QuestionResult.Outcome.failed(code: code, message: message, reply: nil)
      end(questions.map { ($0, outcome) })
    case .deferred(let code, let message, let until):
      let outcome = QuestionResult.Outcome.deferred(code: code, message: message, until: until)
      end(questions.map { ($0, outcome) })
    }
    return []
  }
}

extension Subject {
  /// What a person calls it: the value of the list that it came from.
  fileprivate var task: String? {
    company ?? publicationNumber ?? applicationNumber ?? zhihuiyaID ?? licenseID ?? qccID
  }
}
