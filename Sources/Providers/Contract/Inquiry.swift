/// One kind of question: how it is put, and how its answer is read.
///
/// Pure, so it can be tried on paper.
package protocol Inquiry: Sendable {
  var endpoint: Endpoint { get }
  /// The most questions that one request may hold.
  var batchSize: Int { get }
  var tariff: Tariff { get }

  /// The questions to begin with; none when the subject lacks the name that this inquiry needs.
  func questions(about subject: Subject) -> [Question]

  /// Puts 1 to ``batchSize`` questions, all of this endpoint, into one call.
  func request(_ questions: [Question]) -> Request

  /// What a reply to these questions means.
  ///
  /// It is asked of fresh and of archived replies alike.
  func read(_ reply: Reply, to questions: [Question]) -> Reading
}
