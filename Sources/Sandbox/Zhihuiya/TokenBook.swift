import Foundation

/// The tokens that were handed out, each good until its time is over.
struct TokenBook: Sendable {
  private var expiries: [String: Date] = [:]

  /// Writes a new token; those handed out before stay good for the rest of their own time.
  mutating func issue(_ token: String, until expiry: Date) {
    expiries[token] = expiry
  }

  func isGood(_ token: String, at now: Date) -> Bool {
    expiries[token].map { now < $0 } ?? false
  }
}
