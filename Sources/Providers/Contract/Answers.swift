/// What a reply says of each question, and what follows from it.
package struct Answers: Sendable {
  /// The questions that the reply settles, in the order asked: all of the request's, but for those that
  /// a reply with ``strays`` leaves open.
  package let verdicts: [(question: Question, verdict: ArchivedReply.Verdict)]
  /// The number of records read.
  package let recordCount: Int
  /// Where the reply is a page of a longer list, what tells its records apart.
  package let listing: Listing?
  /// Further questions that the answer raises, such as the pages behind the first.
  package let followUps: [Question]
  /// What the records name that later stages may ask about.
  package let finds: [Subject]
  /// What the reader should know though the answer is good, such as a list that was cut; for a person.
  package let shortfall: String?
  /// The ids of records that nobody asked for, to be told of and left alone.
  package let strays: [String]

  package init(
    verdicts: [(question: Question, verdict: ArchivedReply.Verdict)], recordCount: Int,
    listing: Listing? = nil, followUps: [Question] = [], finds: [Subject] = [],
    shortfall: String? = nil, strays: [String] = []
  ) {
    self.verdicts = verdicts
    self.recordCount = recordCount
    self.listing = listing
    self.followUps = followUps
    self.finds = finds
    self.shortfall = shortfall
    self.strays = strays
  }

  /// The answer of a provider that has nothing for any of these questions.
  package static func nothing(for questions: [Question]) -> Answers {
    Answers(verdicts: questions.map { ($0, .empty) }, recordCount: 0)
  }

  /// One reply's part of a list that comes in several, whose rows may shift or come twice meanwhile.
  package struct Listing: Hashable, Sendable {
    /// The provider's id of each record of this part.
    package let ids: [String]
    /// How many the whole list has; from the first part alone, nil from others.
    package let total: Int?

    package init(ids: [String], total: Int?) {
      self.ids = ids
      self.total = total
    }
  }
}
