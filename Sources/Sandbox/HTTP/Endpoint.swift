/// Which of the played providers is meant; the raw value is its word in specifications.
enum Provider: String, CaseIterable, Sendable {
  case qcc
  case zhihuiya
}

/// One address of a provider and the work behind it.
struct Endpoint: Sendable {
  let provider: Provider
  let paths: [String]
  /// What a caller hears who asks faster than the pace allows; nil where no pace is kept.
  let overPace: (@Sendable (Call) -> Reply)?
  let answer: @Sendable (Call) -> Answer
}

/// What a desk says to a call, and what it puts on the bill for it.
struct Answer: Sendable {
  let reply: Reply
  let charge: Charge
}

enum Charge: Sendable {
  /// Turned away: wrong credentials, or a question that the provider refuses free of charge.
  case refused
  /// A token was handed out, which costs nothing.
  case token
  /// One call is billed; the same question billed again is a repeat.
  case call(question: String)
  /// Each returned item is billed; the same item returned again is a repeat.
  case items([String])
}
