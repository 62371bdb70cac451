import PatentModel
import Providers

/// Which questions of a stage are bought first where a quota or a budget does not suffice for all.
package enum Priority: String, Hashable, Sendable, CaseIterable {
  /// Patents by their date of application, the latest first.
  case newest
  /// Granted patents before applications, the newest of each first.
  case granted
  /// In the order of the list; what one line has led to, the newest first.
  case input

  /// A question, and what speaks for it.
  typealias Candidate = (key: Question, value: Merit)

  /// Whether one question is to be bought before another.
  ///
  /// Equal merits go by the question's text, so that the order depends on nothing else.
  func puts(_ one: Candidate, before other: Candidate) -> Bool {
    let (first, second) = (rank(of: one.value), rank(of: other.value))
    guard first == second else { return first < second }
    return (one.key.key, one.key.endpoint.name) < (other.key.key, other.key.endpoint.name)
  }

  /// Whether a question gains by being raised again, on better grounds.
  func prefers(_ merit: Merit, to other: Merit) -> Bool {
    rank(of: merit) < rank(of: other)
  }

  /// Smaller is better; what is not known comes last.
  private func rank(of merit: Merit) -> (Int, Int) {
    let age = merit.filedOn.map { -$0.year * 10_000 - $0.month * 100 - $0.day } ?? 0
    return switch self {
    case .newest: (age, 0)
    case .granted: (merit.isGranted ? 0 : 1, age)
    case .input: (merit.line ?? .max, age)
    }
  }
}
