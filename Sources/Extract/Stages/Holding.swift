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
  /// What there is of each of these questions, in their order; nil for one that is to be bought.
  func holdings(of questions: [Question]) async throws -> [Holding?] {
    var holdings = try await answers(to: questions, counting: license.freshness).map { answer in
      answer.map(Holding.owned)
    }
    let missing = questions.indices.filter { holdings[$0] == nil }
    guard !missing.isEmpty else { return holdings }
    if license.mayBuy || isSurvey {
      let obstacles = try await archive.obstacles(
        to: missing.map { questions[$0] }, at: clock.now())
      for place in missing {
        holdings[place] = obstacles[questions[place]].flatMap(outcome).map(Holding.barred)
      }
    }
    guard !license.mayBuy else { return holdings }
    let rest = missing.filter { holdings[$0] == nil }
    let former =
      isSurvey
      ? try await answers(to: rest.map { questions[$0] }, counting: .any(run: run))
      : rest.map { _ in nil }
    for (place, answer) in zip(rest, former) {
      holdings[place] = answer.flatMap(Holding.init(former:)) ?? .barred(.notBought)
    }
    return holdings
  }

  private func answers(
    to questions: [Question], counting freshness: Freshness
  ) async throws -> [OwnedAnswer?] {
    var answers = [OwnedAnswer?](repeating: nil, count: questions.count)
    for inquiry in inquiries {
      let places = questions.indices.filter { questions[$0].endpoint == inquiry.endpoint }
      guard !places.isEmpty else { continue }
      let owned = try await archive.answers(
        to: places.map { questions[$0].key }, of: inquiry.endpoint, counting: freshness)
      for (place, answer) in zip(places, owned) { answers[place] = answer }
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
