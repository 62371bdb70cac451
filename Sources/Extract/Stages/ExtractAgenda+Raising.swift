import OrderedCollections
import Providers
import Workspace

extension ExtractAgenda {
  /// Enough to take the cost of a transaction, few enough to keep all tasks busy.
  private static let repliesAtOnce = 8

  /// What is to be done with a question that is new.
  private enum Course {
    /// Nothing: this has become of it, and that of its list.
    case ended(QuestionResult.Outcome, OpenLists.Fate)
    case reread(Reread)
    case buy

    /// What is noted of it as it is claimed.
    var known: QuestionResult.Outcome? {
      if case .ended(let outcome, _) = self { outcome } else { nil }
    }
  }

  private struct Reread: Hashable {
    let reply: Int64
    let origin: AnswerOrigin
  }

  /// A question with where it comes from.
  typealias Raised = (question: Question, origin: Origin)

  /// Takes questions: those that are new are owned, barred, or to be bought.
  mutating func raise(_ raised: [Raised]) async throws {
    let holdings = try await stage.holdings(of: raised.map { $0.question })
    let courses = raised.indices.map { course(of: raised[$0].question, given: holdings[$0]) }
    let isNew = try await stage.book.claim(
      Claim(
        stage: stage.name,
        questions: raised.indices.map { place in
          (raised[place].question, raised[place].origin.task, courses[place].known)
        }))
    let new = raised.indices.filter { isNew[$0] }
    if !new.isEmpty {
      progress(.raised(new.count))
      settle(raised, courses, at: new)
    }
    for place in raised.indices where !isNew[place] {
      purchases.weigh(raised[place].question, merit: raised[place].origin.merit)
    }
  }

  private mutating func settle(_ raised: [Raised], _ courses: [Course], at places: [Int]) {
    var recalls: OrderedDictionary<Reread, [Question]> = [:]
    var outcomes: [QuestionResult.Outcome] = []
    var endings: [(question: Question, fate: OpenLists.Fate)] = []
    for place in places where !isOver(raised[place], courses[place]) {
      origins[raised[place].question] = raised[place].origin
      lists.open(1, of: raised[place].origin.list)
    }
    for place in places {
      switch courses[place] {
      case .ended(let outcome, let fate):
        outcomes.append(outcome)
        guard !isOver(raised[place], courses[place]) else { continue }
        endings.append((raised[place].question, fate))
      case .reread(let reply): recalls[reply, default: []].append(raised[place].question)
      case .buy: purchases.add(raised[place].question, merit: raised[place].origin.merit)
      }
    }
    purchases.flush()
    for step in outcomes.steps { progress(step) }
    for (question, fate) in endings { close(question, as: fate) }
    let all = recalls.map { Recall(reply: $0.reply, questions: $1, origin: $0.origin) }
    for start in stride(from: 0, to: all.count, by: Self.repliesAtOnce) {
      work.append(.recall(Array(all[start...].prefix(Self.repliesAtOnce))))
    }
  }

  /// Whether nobody need remember a question: it has ended, and there is no list of which it is a part.
  private func isOver(_ raised: Raised, _ course: Course) -> Bool {
    guard case .ended = course else { return false }
    return raised.question == raised.origin.list && !raisesQuestions(raised.question)
  }

  private func course(of question: Question, given holding: Holding?) -> Course {
    switch holding {
    case .owned(let answer) where needsRecall(answer, of: question):
      return .reread(
        Reread(reply: answer.reply, origin: stage.isReused(answer) ? .reused : .bought))
    case .owned(let answer):
      let outcome = stage.outcome(of: answer)
      return .ended(outcome, outcome.fate)
    case .outdated(let answer) where needsRecall(answer, of: question):
      return .reread(Reread(reply: answer.reply, origin: .outdated))
    case .outdated: return .ended(.notBought, .outdated)
    case .barred(let outcome): return .ended(outcome, outcome.fate)
    case nil: return .buy
    }
  }

  /// Whether an owned reply has to be read for what it raises or names.
  private func needsRecall(_ answer: OwnedAnswer, of question: Question) -> Bool {
    answer.verdict == .records && (stage.wantsFinds || raisesQuestions(question))
  }

  private func raisesQuestions(_ question: Question) -> Bool {
    raisesQuestions && stage.inquiry(of: question).raisesQuestions
  }
}
