package import PatentModel

/// A reply as the archive holds it, with those of its questions that a run has asked.
package struct ArchivedReply: Sendable {
  /// What the provider's answer to one question was.
  package enum Verdict: Int, Sendable {
    /// The body holds records for it.
    case records = 1
    /// The provider answered that it has none.
    case empty = 2
    /// The provider refuses this question for good.
    case refused = 3
  }

  package let endpoint: Endpoint
  /// The keys of the questions to be read from this reply, with what it says of each; sorted by key.
  ///
  /// A batch may have answered more: of those a newer reply, or no one, is asked.
  package let answers: [(key: String, verdict: Verdict)]
  /// The calendar day of the reply in Asia/Shanghai.
  package let retrievedOn: CalendarDate
  /// The provider's own code, as its reading gave it.
  package let code: String
  package let body: [UInt8]

  package init(
    endpoint: Endpoint, answers: [(key: String, verdict: Verdict)], retrievedOn: CalendarDate,
    code: String = "", body: [UInt8]
  ) {
    self.endpoint = endpoint
    self.answers = answers
    self.retrievedOn = retrievedOn
    self.code = code
    self.body = body
  }
}
