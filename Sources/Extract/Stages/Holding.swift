import Foundation
import Providers
import Workspace

/// What there is of a question before it is asked.
enum Holding {
  case owned(OwnedAnswer)
  /// A survey would ask it again: its answer no longer counts, and yet tells what may follow.
  case outdated(OwnedAnswer)
  /// It must not be asked now, and this is what becomes of it.
  case barred(QuestionResult.Outcome)
}

extension ExtractStage {
  /// What there is of these questions; one that is to be bought is left out.
  func holdings(of questions: [Question]) async throws -> [Question: Holding] {
    var holdings = try await answers(to: questions, counting: license.freshness)
      .mapValues(Holding.owned)
    let missing = questions.filter { holdings[$0] == nil }
    if license.mayBuy || isSurvey {
      let obstacles = try await archive.obstacles(to: missing, at: clock.now())
      for (question, obstacle) in obstacles {
        holdings[question] = outcome(of: obstacle).map(Holding.barred)
      }
    }
    guard !license.mayBuy else { return holdings }
    let rest = missing.filter { holdings[$0] == nil }
    let former = isSurvey ? try await answers(to: rest, counting: .any(run: run)) : [:]
    for question in rest {
      holdings[question] = former[question].flatMap(Holding.init(former:)) ?? .barred(.notBought)
    }
    return holdings
  }

  private func answers(
    to questions: [Question], counting freshness: Freshness
  ) async throws -> [Question: OwnedAnswer] {
    var answers: [Question: OwnedAnswer] = [:]
    for (endpoint, questions) in Dictionary(grouping: questions, by: \.endpoint) {
      let owned = try await archive.answers(
        to: questions.map(\.key), of: endpoint, counting: freshness)
      for question in questions { answers[question] = owned[question.key] }
    }
    return answers
  }

  /// What an owned answer is, where nothing follows from it.
  func outcome(of answer: OwnedAnswer) -> QuestionResult.Outcome {
    guard answer.verdict != .refused else {
      return .failed(
        code: answer.code, message: "refused earlier; --refresh asks again", reply: answer.reply)
    }
    return .answered(
      reply: answer.reply, verdict: answer.verdict, records: answer.verdict == .records ? 1 : 0,
      isReused: isReused(answer))
  }

  /// A reply that this very run has bought, before it was resumed, is no saving.
  func isReused(_ answer: OwnedAnswer) -> Bool { answer.run != run }

  /// What becomes of a barred question; nil when it may be asked all the same.
  private func outcome(of obstacle: Obstacle) -> QuestionResult.Outcome? {
    switch obstacle {
    case .locked(let until, let code, let message):
      return .deferred(code: code, message: message, until: until)
    case .mayBeOrdered where license.mayReorder:
      // The intent stays until the new order takes its place: this one may still not be sent.
      return nil
    case .mayBeOrdered(let since):
      return .failed(
        code: "may have been ordered",
        message:
          "an order was cut off at \(ShanghaiTime(since).text); nobody knows whether it was made",
        reply: nil)
    }
  }
}

extension Holding {
  /// nil for a refusal, which tells nothing of what a new answer may say.
  fileprivate init?(former answer: OwnedAnswer) {
    guard answer.verdict != .refused else { return nil }
    self = .outdated(answer)
  }
}

extension QuestionResult.Outcome {
  static let notBought = Self.deferred(
    code: QuestionTally.missingCode, message: "nothing is bought before --from", until: nil)

  /// The same for the list that a question belongs to.
  var fate: OpenLists.Fate {
    switch self {
    case .answered: .answered
    case .deferred(QuestionTally.missingCode, _, _): .missing
    case .deferred, .failed, .cut: .failed
    }
  }
}
