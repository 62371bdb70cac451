import Foundation
import Providers
import Workspace

extension Fetcher {
  /// What follows from an attempt to order something.
  ///
  /// The intent to order is on disk since before the attempt. It is withdrawn when the attempt surely
  /// did nothing; an answer takes its place; else it stays, and nobody orders again unasked.
  ///
  /// - Returns: nil when the attempt can be judged, and repeated, like any other.
  func weighOrder(_ attempt: Attempt, as inquiry: any Inquiry, of question: Question) async throws
    -> Fetched?
  {
    if attempt.reply != nil { return nil }
    guard attempt.didSurelyNothing else {
      let fetched = Fetched.mayBeOrdered("\(attempt.reading.code) \(attempt.reading.message)")
      standing.weigh(fetched, of: inquiry.endpoint, mostRefused: access.mostRefused)
      return fetched
    }
    try await archive.clearObstacle(to: question)
    return nil
  }
}

extension Attempt {
  /// Whether it has ordered nothing: it never left, or the provider turned it away.
  ///
  /// “Not ready” is no such word: what is being worked on was ordered.
  fileprivate var didSurelyNothing: Bool {
    if case .notSent = delivery { return true }
    guard reading.isProvidersWord else { return false }
    return switch reading.outcome {
    case .stopped, .locked, .refused: true
    case .retry, .slowDown, .signInAgain: reading.charge == .nothing
    case .answered, .follow, .pollAgain, .split: false
    }
  }
}
