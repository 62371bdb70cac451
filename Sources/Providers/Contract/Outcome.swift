package import PatentModel

/// What a reply means to whoever asked.
///
/// Each provider's envelope decides it; nobody else looks at a code.
package enum Outcome: Sendable {
  /// The provider answered: records for some questions, nothing for others.
  case answered(Answers)
  /// The answer lies behind this request, of the same questions, to be sent next.
  case follow(Request)
  /// The provider is not ready; the same question again, after a pause.
  case pollAgain
  /// A passing fault: the same request again, after a growing pause or the one that was asked for.
  case retry(after: Duration?)
  /// We were too quick: a slower pace, a pause, then the same request again.
  case slowDown(after: Duration?)
  /// The session has ended: a new one, then the same request once more.
  case signInAgain
  /// The request is too large, or spoilt by one of its questions: the same in smaller parts.
  case split
  /// The questions are wrong, and will be wrong tomorrow: never to be sent again unchanged.
  case refused
  /// These very questions are barred for so long; others go on.
  case locked(for: Duration)
  /// No call in this scope before a moment that the provider's rules give.
  case stopped(Stop)
}

/// Why, how far and until when a provider is not to be called.
package struct Stop: Hashable, Sendable {
  package enum Scope: String, Codable, Hashable, Sendable, CaseIterable {
    case endpoint, provider
  }

  package enum Until: Hashable, Sendable {
    /// The day ends in Asia/Shanghai.
    case midnight
    /// A person has acted: a balance, a permission, a key.
    case personActs
  }

  package let scope: Scope
  package let until: Until
  /// What a person can do about it, in one sentence; empty where time alone helps.
  package let remedy: Words

  package init(_ scope: Scope, until: Until, remedy: Words = .none) {
    self.scope = scope
    self.until = until
    self.remedy = remedy
  }
}

/// A reply, understood.
package struct Reading: Sendable {
  package let outcome: Outcome
  /// The provider's own code, or `http 503`, `not json`: one word or two for machines.
  package let code: String
  /// The provider's own text, for people; never parsed, never longer than 200 characters.
  package let message: String
  package let charge: Charge
  /// Whether the provider itself has spoken; else the network has, or a gateway before the provider.
  package let isProvidersWord: Bool

  package init(
    _ outcome: Outcome, code: String, message: String, charge: Charge, isProvidersWord: Bool = true
  ) {
    self.outcome = outcome
    self.code = code
    self.message = String(message.prefix(200))
    self.charge = charge
    self.isProvidersWord = isProvidersWord
  }
}
