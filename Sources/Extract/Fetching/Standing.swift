package import Foundation
import Providers
import Synchronization

/// Remembers that a provider, or one of its endpoints, is not to be called for now, and why.
package final class Standing: Sendable {
  private let refusals: Mutex<[String: Refusal]> = Mutex([:])

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

  func note(_ refusal: Refusal, for name: String) {
    refusals.withLock { $0[name] = refusal }
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

  package init(code: String, message: String, until: Date?, isAccount: Bool) {
    self.code = code
    self.message = message
    self.until = until
    self.isAccount = isAccount
  }
}
