/// What a provider's code asks of whoever called; the words are those of a pipeline file.
///
/// Which class a code has is our reading throughout: the vendors give texts.
package enum CodeClass: String, Codable, CaseIterable, Sendable {
  /// The reply holds the answer.
  case ok
  /// A valid answer without rows.
  case empty
  /// Not ready: ask again after a pause.
  case waitAndPoll = "wait-and-poll"
  /// The same request again, with growing pauses.
  case retry
  /// A lower pace, a pause, then as ``retry``.
  case slowDown = "slow-down"
  /// A fresh credential, once; after that as ``stopAccount``.
  case refreshToken = "refresh-token"
  /// No call in the scope until midnight in Asia/Shanghai.
  case stopDay = "stop-day"
  /// No call in the scope until a person has acted.
  case stopAccount = "stop-account"
  /// This very query is barred for a while, others go on.
  case locked
  /// This query is wrong: never to be sent again unchanged.
  case badRequest = "bad-request"
  /// The subject lies outside this endpoint: never to be sent again.
  case unsupported
  /// Too large: narrower queries instead.
  case splitQuery = "split-query"
  /// In no table: the question fails with the raw code, nothing is tried blindly.
  case unknown
}
