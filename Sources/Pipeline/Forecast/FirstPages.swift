import Providers
import Synchronization

/// An inquiry that is asked some of its questions, and lets nothing follow from the answers.
struct FirstPages: Inquiry {
  private let whole: any Inquiry
  private let chosen: Set<Question>

  init(_ whole: any Inquiry, of chosen: Set<Question>) {
    self.whole = whole
    self.chosen = chosen
  }

  var endpoint: Endpoint { whole.endpoint }
  var batchSize: Int { whole.batchSize }
  var tariff: Tariff { whole.tariff }
  var priceKey: String { whole.priceKey }
  var polling: Polling { whole.polling }

  func questions(about subject: Subject) -> [Question] {
    whole.questions(about: subject).filter(chosen.contains)
  }

  func request(_ questions: [Question]) -> Request { whole.request(questions) }

  func read(_ reply: Reply, to request: Request) -> Reading {
    let reading = whole.read(reply, to: request)
    guard case .answered(let answers) = reading.outcome else { return reading }
    let alone = Answers(
      verdicts: answers.verdicts, recordCount: answers.recordCount, strays: answers.strays)
    return Reading(
      .answered(alone), code: reading.code, message: reading.message, charge: reading.charge,
      isProvidersWord: reading.isProvidersWord)
  }
}

/// Gives subjects one by one, to whichever task asks.
final class OneByOne: Sendable {
  private let rest: Mutex<ArraySlice<Subject>>

  init(_ subjects: [Subject]) { rest = Mutex(subjects[...]) }

  /// The next subject; nil at the end.
  func next() -> [Subject]? { rest.withLock { $0.popFirst().map { [$0] } } }
}
