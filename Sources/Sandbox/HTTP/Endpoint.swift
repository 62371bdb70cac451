/// One method of a provider, the addresses it has, and the work behind it.
struct Endpoint: Sendable {
  let method: Method
  let paths: [String]
  /// The provider's code for calls that come too soon after others.
  let overPaceCode: String
  /// Refuses a call with a code, as the provider words it.
  let refusal: @Sendable (_ code: String, _ call: Call) -> Answer
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
  /// Answered free of charge: a token, or the file of a report.
  case free
  /// One call is billed; the same question billed again is a repeat, and nil is none's repeat.
  case call(question: String?)
  /// Each returned item is billed; the same item returned again is a repeat.
  case items([String])
  /// One order is billed; another one for the same goods is a repeat.
  case order(String)
}
