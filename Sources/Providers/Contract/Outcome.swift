/// What a reply means to whoever asked.
///
/// Each provider's envelope decides it; nobody else looks at a code.
package enum Outcome: Sendable {
  /// The provider answered: records for some questions, nothing for others.
  case answered(Answers)
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
  /// No call in this scope before a moment that the provider's rules give.
  case stopped(Stop)
}

/// Why, how far and until when a provider is not to be called.
package struct Stop: Hashable, Sendable {
  package enum Scope: Hashable, Sendable {
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

  package init(_ scope: Scope, until: Until) {
    self.scope = scope
    self.until = until
  }
}

/// What a reply says of each question, and what follows from it.
package struct Answers: Sendable {
  /// The questions that the reply settles, in the order asked; all of the request's.
  package let verdicts: [(question: Question, verdict: ArchivedReply.Verdict)]
  /// The number of records read.
  package let recordCount: Int
  /// Further questions that the answer raises, such as the pages behind the first.
  package let followUps: [Question]
  /// What the records name that later stages may ask about.
  package let finds: [Subject]
  /// What the reader should know though the answer is good, such as a list that was cut; for a person.
  package let shortfall: String?

  package init(
    verdicts: [(question: Question, verdict: ArchivedReply.Verdict)], recordCount: Int,
    followUps: [Question] = [], finds: [Subject] = [], shortfall: String? = nil
  ) {
    self.verdicts = verdicts
    self.recordCount = recordCount
    self.followUps = followUps
    self.finds = finds
    self.shortfall = shortfall
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
