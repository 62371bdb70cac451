package import Foundation

/// Which archived replies a stage may use again: those that are young enough, and those that its own
/// run has bought.
package struct Freshness: Hashable, Sendable {
  package let run: String
  /// What was retrieved before does not count; nil when only the run's own replies do.
  package let oldest: Date?

  package init(run: String, oldest: Date?) {
    self.run = run
    self.oldest = oldest
  }

  /// Every reply that there is.
  package static func any(run: String) -> Freshness {
    Freshness(run: run, oldest: .distantPast)
  }

  /// The first second of which every reply is young enough: that is all that is kept of a reply's time.
  var oldestSecond: Int {
    oldest.map { Int($0.timeIntervalSince1970.rounded(.up)) } ?? .max
  }
}
