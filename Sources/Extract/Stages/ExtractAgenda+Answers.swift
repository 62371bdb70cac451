import DequeModule
import Providers
import Workspace

extension ExtractAgenda {
  mutating func note(
    _ answers: Answers, reply: Int64, _ source: AnswerOrigin, of questions: [Question]
  ) async throws {
    let origin = questions.first.flatMap { origins[$0] }
    var records = answers.recordCount
    if let listing = answers.listing, let list = origin?.list {
      records = lists.add(listing, to: list)
    }
    let share = answers.verdicts.count == 1 ? records : 1
    for (question, verdict) in answers.verdicts {
      let answered = QuestionResult.Outcome.answered(
        reply: reply, verdict: verdict, records: verdict == .records ? share : 0,
        isReused: source == .reused, shortfall: answers.shortfall)
      note(source == .outdated ? .notBought : answered, of: question)
    }
    progress(.answered(answers.verdicts.count, records: records, isReused: source == .reused))
    if let origin { try await follow(answers, newRecords: records, of: origin) }
  }

  /// What the answers name, each with the line of the list that led to it.
  func finds(in answers: Answers, to questions: [Question]) -> [Subject] {
    guard stage.wantsFinds else { return [] }
    let lines = Dictionary(
      questions.compactMap { question in
        origins[question]?.merit.line.map { (question.key, $0) }
      }, uniquingKeysWith: min)
    let first = lines.values.min()
    var finds = answers.finds
    for place in finds.indices {
      let names =
        questions.count > 1 ? [finds[place].publicationNumber, finds[place].zhihuiyaID] : []
      finds[place].merit.line = names.lazy.compactMap { $0.flatMap { lines[$0] } }.first ?? first
    }
    return finds
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
    var abandoned: [Question] = []
    for place in work.indices { abandoned += work[place].remove(where: isAbandoned) }
    work.removeAll(where: \.isEmpty)
    abandoned += purchases.remove(where: isAbandoned)
    end(abandoned.map { ($0, .fruitless) })
    note(.cut("narrower searches bring nothing new; the rest is left"), of: origin.list)
  }

  private mutating func note(_ outcome: QuestionResult.Outcome, of question: Question) {
    results.append(QuestionResult(stage: stage.name, key: question.key, outcome: outcome))
  }

  /// Notes what became of questions that raise nothing further.
  mutating func end(_ endings: [(question: Question, outcome: QuestionResult.Outcome)]) {
    for (question, outcome) in endings { note(outcome, of: question) }
    for step in endings.map(\.outcome).steps { progress(step) }
    for (question, outcome) in endings { close(question, as: outcome.fate) }
  }

  /// Notes that nothing more comes of a question, and tells how its list ended with it.
  mutating func close(_ question: Question, as fate: OpenLists.Fate) {
    guard let list = origins.removeValue(forKey: question)?.list,
      let ending = lists.close(list, as: fate)
    else { return }
    if stage.inquiry(of: list).raisesQuestions { progress(.listed(ending)) }
    if let shortfall = ending.shortfall { note(.cut(shortfall), of: list) }
  }
}

extension QuestionResult.Outcome {
  fileprivate static let fruitless = Self.failed(
    code: "left", message: "the searches before it brought nothing new", reply: nil)

  /// A reply that was paid for, but is to other questions: asking at once would be paid for again.
  static func other(_ strays: [String]) -> Self {
    .failed(
      code: "other records",
      message: "the reply holds \(strays.first ?? "nothing") instead; the next run asks again",
      reply: nil)
  }
}
