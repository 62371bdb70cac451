import Dataflow
import DequeModule
import OrderedCollections
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
  let emit: ([Subject]) async throws -> Void
  let progress: (StageStep) -> Void
  private var work: Deque<ExtractWork> = []
  private var purchases: PurchaseQueue
  private var origins: [Question: Origin] = [:]
  private var lists = OpenLists()

  init(
    stage: ExtractStage, emit: @escaping ([Subject]) async throws -> Void,
    progress: @escaping (StageStep) -> Void
  ) {
    self.stage = stage
    self.emit = emit
    self.progress = progress
    purchases = PurchaseQueue(
      priority: stage.priority,
      batchSizes: Dictionary(
        stage.inquiries.map { ($0.endpoint, $0.batchSize) }, uniquingKeysWith: { first, _ in first }
      ))
  }

  mutating func take(_ subjects: [Subject]) async throws {
    try await raise(
      subjects.flatMap { subject in
        stage.inquiries.flatMap { $0.questions(about: subject) }.map { question in
          (
            question,
            Origin(task: subject.task ?? question.key, list: question, merit: subject.merit)
          )
        }
      })
  }

  mutating func takeEnd() async throws {
    purchases.endSource()
  }

  mutating func next() -> ExtractWork? { work.popFirst() ?? purchases.next().map { .buy($0) } }

  mutating func finish(_ outcome: ExtractOutcome) async throws {
    let questions = outcome.questions
    switch outcome.fetched {
    case .answered(let answers, let reply):
      try await note(answers, reply: reply, outcome.origin, of: questions)
      let settled = Set(answers.verdicts.map(\.question))
      let fate = outcome.origin == .outdated ? OpenLists.Fate.outdated : .answered
      for question in questions where settled.contains(question) {
        try await close(question, as: fate)
      }
      try await end(questions.filter { !settled.contains($0) }.map { ($0, .other(answers.strays)) })
    case .split:
      let middle = questions.count / 2
      work.append(.buy(Array(questions[..<middle])))
      work.append(.buy(Array(questions[middle...])))
    case .refused where outcome.origin == .outdated:
      try await end(questions.map { ($0, .notBought) })
    case .refused(let code, let message, let reply):
      let outcome = QuestionResult.Outcome.failed(code: code, message: message, reply: reply)
      try await end(questions.map { ($0, outcome) })
    case .gaveUp(let code, let message):
      let outcome = QuestionResult.Outcome.failed(code: code, message: message, reply: nil)
      try await end(questions.map { ($0, outcome) })
    case .deferred(let code, let message, let until):
      let outcome = QuestionResult.Outcome.deferred(code: code, message: message, until: until)
      try await end(questions.map { ($0, outcome) })
    }
  }
}

extension ExtractAgenda {
  private mutating func raise(_ raised: [(question: Question, origin: Origin)]) async throws {
    let claim = Claim(stage: stage.name, questions: raised.map { ($0.question, $0.origin.task) })
    let isNew = try await stage.record.claim(claim)
    let new = zip(raised, isNew).filter(\.1).map(\.0)
    if !new.isEmpty {
      progress(.raised(new.count))
      for (question, origin) in new {
        origins[question] = origin
        lists.open(1, of: origin.list)
      }
      try await settle(new.map(\.question))
    }
    for (known, isNew) in zip(raised, isNew) where !isNew {
      purchases.weigh(known.question, merit: known.origin.merit)
    }
  }

  /// Sorts new questions: owned, barred, to be bought.
  private mutating func settle(_ questions: [Question]) async throws {
    let holdings = try await stage.holdings(of: questions)
    var recalls: OrderedDictionary<Recall, [Question]> = [:]
    var endings: [(question: Question, outcome: QuestionResult.Outcome)] = []
    var outdated: [Question] = []
    for question in questions {
      switch holdings[question] {
      case .owned(let answer) where needsRecall(answer, of: question):
        let origin = stage.isReused(answer) ? AnswerOrigin.reused : .bought
        recalls[Recall(reply: answer.reply, origin: origin), default: []].append(question)
      case .owned(let answer):
        endings.append((question, stage.outcome(of: answer)))
      case .outdated(let answer) where needsRecall(answer, of: question):
        recalls[Recall(reply: answer.reply, origin: .outdated), default: []].append(question)
      case .outdated:
        outdated.append(question)
      case .barred(let outcome):
        endings.append((question, outcome))
      case nil:
        purchases.add(question, merit: origins[question]?.merit ?? Merit())
      }
    }
    purchases.flush()
    try await end(endings)
    try await end(outdated.map { ($0, .notBought) }, as: .outdated)
    for (recall, questions) in recalls {
      work.append(.recall(reply: recall.reply, questions, recall.origin))
    }
  }

  private struct Recall: Hashable {
    let reply: Int64
    let origin: AnswerOrigin
  }

  /// Whether an owned reply has to be read for what it raises or names.
  private func needsRecall(_ answer: OwnedAnswer, of question: Question) -> Bool {
    answer.verdict == .records
      && (stage.wantsFinds || stage.inquiry(of: question).raisesQuestions)
  }
}

extension ExtractAgenda {
  private mutating func note(
    _ answers: Answers, reply: Int64, _ source: AnswerOrigin, of questions: [Question]
  ) async throws {
    let origin = questions.first.flatMap { origins[$0] }
    var records = answers.recordCount
    if let listing = answers.listing, let list = origin?.list {
      records = lists.add(listing, to: list)
    }
    let share = answers.verdicts.count == 1 ? records : 1
    try await stage.record.record(
      answers.verdicts.map { question, verdict in
        let answered = QuestionResult.Outcome.answered(
          reply: reply, verdict: verdict, records: verdict == .records ? share : 0,
          isReused: source == .reused, shortfall: answers.shortfall)
        return QuestionResult(
          stage: stage.name, key: question.key,
          outcome: source == .outdated ? .notBought : answered)
      })
    progress(.answered(answers.verdicts.count, records: records, isReused: source == .reused))
    let finds = finds(in: answers, to: questions)
    if let origin { try await follow(answers, newRecords: records, of: origin) }
    if !finds.isEmpty { try await emit(finds) }
  }

  /// What the answers name, each with the line of the list that led to it.
  private func finds(in answers: Answers, to questions: [Question]) -> [Subject] {
    guard stage.wantsFinds else { return [] }
    let lines = Dictionary(
      questions.compactMap { question in
        origins[question]?.merit.line.map { (question.key, $0) }
      }, uniquingKeysWith: min)
    return answers.finds.map { find in
      let names = [find.publicationNumber, find.zhihuiyaID].compactMap(\.self)
      var find = find
      find.merit.line = names.lazy.compactMap { lines[$0] }.first ?? lines.values.min()
      return find
    }
  }

  private mutating func follow(
    _ answers: Answers, newRecords: Int, of origin: Origin
  ) async throws {
    let isWorthWhile = lists.weigh(
      newRecords: newRecords, followUps: answers.followUps.count, of: origin.list)
    guard !isWorthWhile else {
      return try await raise(answers.followUps.map { ($0, origin) })
    }
    let isAbandoned = { [origins] (question: Question) in
      origins[question]?.list == origin.list
    }
    let abandoned =
      work.filter { isAbandoned($0.questions[0]) }.flatMap(\.questions)
      + purchases.remove(where: isAbandoned)
    work.removeAll { isAbandoned($0.questions[0]) }
    try await end(abandoned.map { ($0, .fruitless) })
    let first = QuestionResult.Outcome.cut("narrower searches bring nothing new; the rest is left")
    try await stage.record.record([
      QuestionResult(stage: stage.name, key: origin.list.key, outcome: first)
    ])
  }

  /// Notes what became of questions that raise nothing further; for their lists, what their outcomes say
  /// or `fate`.
  private mutating func end(
    _ endings: [(question: Question, outcome: QuestionResult.Outcome)],
    as fate: OpenLists.Fate? = nil
  ) async throws {
    guard !endings.isEmpty else { return }
    try await stage.record.record(
      endings.map { QuestionResult(stage: stage.name, key: $0.key, outcome: $1) })
    for (question, outcome) in endings {
      progress(outcome.step)
      try await close(question, as: fate ?? outcome.fate)
    }
  }

  private mutating func close(_ question: Question, as fate: OpenLists.Fate) async throws {
    guard let list = origins.removeValue(forKey: question)?.list,
      let ending = lists.close(list, as: fate)
    else { return }
    if stage.inquiry(of: list).raisesQuestions { progress(.listed(ending)) }
    guard let shortfall = ending.shortfall else { return }
    try await stage.record.record([
      QuestionResult(stage: stage.name, key: list.key, outcome: .cut(shortfall))
    ])
  }
}

extension QuestionResult.Outcome {
  fileprivate static let fruitless = Self.failed(
    code: "left", message: "the searches before it brought nothing new", reply: nil)

  /// A reply that was paid for, but is to other questions: asking at once would be paid for again.
  fileprivate static func other(_ strays: [String]) -> Self {
    .failed(
      code: "other records",
      message: "the reply holds \(strays.first ?? "nothing") instead; the next run asks again",
      reply: nil)
  }

  /// The same as progress of one question.
  fileprivate var step: StageStep {
    switch self {
    case .answered(_, _, let records, let isReused, _):
      .answered(1, records: records, isReused: isReused)
    case .deferred(_, _, let until): .deferred(1, until: until)
    case .failed, .cut: .failed(1)
    }
  }
}

extension Subject {
  /// What a person calls it: the value of the list that it came from.
  fileprivate var task: String? {
    company ?? publicationNumber ?? applicationNumber ?? zhihuiyaID ?? licenseID ?? qccID
  }
}
