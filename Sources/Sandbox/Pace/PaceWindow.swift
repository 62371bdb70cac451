import Foundation

/// The calls of the last moments, weighed against the pace a provider allows.
struct PaceWindow: Sendable {
  /// What is forgiven, in seconds, because the way to a server stretches and squeezes the gaps that
  /// a caller has kept.
  static let grace = 0.05

  private let spec: PaceSpec
  /// Times of the calls that were let through, oldest first.
  private var admitted: [Provider: [Date]] = [:]

  init(_ spec: PaceSpec) { self.spec = spec }

  /// Lets a call through and remembers it, or refuses it.
  mutating func admits(_ provider: Provider, at now: Date) -> Bool {
    guard let limit = spec.limits[provider] else { return true }
    let start = now.addingTimeInterval(Self.grace - limit.seconds)
    var recent = admitted[provider, default: []]
    recent.removeAll { $0 <= start }
    let isWithin = recent.count < limit.calls
    if isWithin { recent.append(now) }
    admitted[provider] = recent
    return isWithin
  }
}
