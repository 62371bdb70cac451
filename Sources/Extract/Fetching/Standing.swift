package import Foundation
package import PatentModel
import Providers
import Synchronization

/// Remembers that a provider, or one of its endpoints, is not to be called for now, and why.
package final class Standing: Sendable {
  private let refusals: Mutex<[String: Refusal]> = Mutex([:])
  private let refusedInARow: Mutex<[Endpoint: Int]> = Mutex([:])
  private let isClockDoubted: Mutex<Set<String>> = Mutex([])
  private let unreached: Mutex<[String: TransportFault]> = Mutex([:])

  package init() {}

  /// Why nothing may be sent to an endpoint; nil when it may.
  func refusal(of endpoint: Endpoint, at now: Date) -> Refusal? {
    refusals.withLock { refusals in
      for name in [endpoint.provider, endpoint.description] {
        guard let refusal = refusals[name] else { continue }
        if let until = refusal.until, until <= now { continue }
        return refusal
      }
      return nil
    }
  }

  /// Counts refused questions, and stops the endpoint when there are too many in a row.
  ///
  /// Whoever goes on asking what is refused is banned by QCC (status codes 106, 108), and a wrong path
  /// or contract looks like this too.
  func weigh(_ fetched: Fetched, of endpoint: Endpoint, mostRefused: Int) {
    switch fetched {
    case .answered(let answers, _) where answers.verdicts.isEmpty:
      countRefusal("a reply to other questions", of: endpoint, mostRefused: mostRefused)
    case .answered:
      refusedInARow.withLock { $0[endpoint] = 0 }
    case .refused(let code, let message, _), .gaveUp(let code, let message):
      countRefusal("\(code) \(message)", of: endpoint, mostRefused: mostRefused)
    case .split, .deferred:
      break
    }
  }

  private func countRefusal(_ words: String, of endpoint: Endpoint, mostRefused: Int) {
    let count = refusedInARow.withLock { counts in
      counts[endpoint, default: 0] += 1
      return counts[endpoint, default: 0]
    }
    guard count >= mostRefused else { return }
    let reason = "\(count) questions in a row were refused, the last with \(words)"
    note(
      Refusal(code: "refused in a row", message: reason, until: nil, isAccount: false),
      for: endpoint.description)
  }

  /// Notes whether the last call to a provider could be sent.
  func note(_ delivery: Attempt.Delivery, to provider: String) {
    unreached.withLock { unreached in
      if case .notSent(let fault) = delivery {
        unreached[provider] = fault
      } else {
        unreached[provider] = nil
      }
    }
  }

  /// Why the last call to a provider could not even be sent; nil when it was.
  func reasonNotReached(_ provider: String) -> TransportFault? {
    unreached.withLock { $0[provider] }
  }

  /// Whether a provider's clock is found wrong for the first time.
  func isFirstDoubt(ofClockOf provider: String) -> Bool {
    isClockDoubted.withLock { $0.insert(provider).inserted }
  }

  /// Notes why a provider or an endpoint is not called; a refusal of the account outlives all others.
  func note(_ refusal: Refusal, for name: String) {
    refusals.withLock { refusals in
      if refusals[name]?.isAccount == true, !refusal.isAccount { return }
      refusals[name] = refusal
    }
  }

  /// The refusals that only a person can lift, by provider or endpoint.
  package var accountRefusals: [(name: String, refusal: Refusal)] {
    refusals.withLock { refusals in
      refusals.filter(\.value.isAccount).sorted { $0.key < $1.key }
        .map { (name: $0.key, refusal: $0.value) }
    }
  }
}

/// Why a provider is not called, in its own words.
package struct Refusal: Hashable, Sendable {
  package let code: String
  package let message: String
  /// nil when no time mends it.
  package let until: Date?
  /// Whether the provider refuses the account, rather than our own budget the call.
  package let isAccount: Bool
  /// What a person can do about it; empty where time alone helps.
  package let remedy: Words
  /// The same in a few words, for who knows whose it is.
  package let summary: Words

  static let budgetCode = "budget"
  static let silenceCode = "no answer"

  /// Whether our own budget has no room for a further call: calls that are booked are still made.
  var isBudget: Bool { code == Self.budgetCode }

  package init(
    code: String, message: String, until: Date?, isAccount: Bool, remedy: Words = .none,
    summary: Words? = nil
  ) {
    self.code = code
    self.message = message
    self.until = until
    self.isAccount = isAccount
    self.remedy = remedy
    self.summary = summary ?? Words(name: "\(code) \(message)")
  }
}
