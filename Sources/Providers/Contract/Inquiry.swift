/// One kind of question: how it is put, and how its answer is read.
///
/// Pure, so it can be tried on paper.
package protocol Inquiry: Sendable {
  var endpoint: Endpoint { get }
  /// The most questions that one request may hold.
  var batchSize: Int { get }
  var tariff: Tariff { get }
  /// The key under `price` in a pipeline file that holds what a billed unit costs.
  var priceKey: String { get }
  /// How an answer that is not ready is waited for.
  var polling: Polling { get }
  /// Whether asking orders something: what was sent once is never sent again, unless it surely did nothing.
  var isOrder: Bool { get }
  /// Whether an answer can raise further questions, such as the pages behind the first.
  var raisesQuestions: Bool { get }

  /// The questions to begin with; none when the subject lacks the name that this inquiry needs.
  func questions(about subject: Subject) -> [Question]

  /// Puts 1 to ``batchSize`` questions, all of this endpoint, into one call.
  func request(_ questions: [Question]) -> Request

  /// What a reply to a request means.
  ///
  /// It is asked of fresh and of archived replies alike.
  ///
  /// - Parameters:
  ///   - reply: As it came, whatever its HTTP status.
  ///   - request: From ``request(_:)``, or one that a former reading said to follow.
  /// - Returns: What the provider's codes say; what HTTP says where there is none.
  func read(_ reply: Reply, to request: Request) -> Reading
}

extension Inquiry {
  package var polling: Polling { .standard }
  package var isOrder: Bool { false }
  package var raisesQuestions: Bool { false }

  /// What a reply to these questions means.
  package func read(_ reply: Reply, to questions: [Question]) -> Reading {
    read(reply, to: request(questions))
  }
}

/// How long, and how often, an answer is asked for that is not ready.
package struct Polling: Hashable, Sendable {
  /// The pause after the first reply that says “not ready”; half as long again after each further one.
  package let firstPause: Duration
  package let longestPause: Duration
  /// When it is given up for this run, counted in pauses.
  package let deadline: Duration

  package init(firstPause: Duration, longestPause: Duration, deadline: Duration) {
    self.firstPause = firstPause
    self.longestPause = longestPause
    self.deadline = deadline
  }

  /// Three polls, ten seconds apart: each may be billed.
  package static let standard = Polling(
    firstPause: .seconds(10), longestPause: .seconds(10), deadline: .seconds(30))

  /// The pause before the next poll when so many replies, from 1, have said “not ready”; nil when the
  /// deadline has come.
  package func pause(after polls: Int) -> Duration? {
    var waited = Duration.zero
    var pause = firstPause
    for _ in 1..<max(1, polls) {
      waited += pause
      pause = min(pause * 3 / 2, longestPause)
    }
    return waited + pause <= deadline ? pause : nil
  }

  /// The most calls for one answer, the first included.
  package var mostCalls: Int {
    var calls = 1
    var waited = Duration.zero
    var pause = firstPause
    while pause < longestPause, waited + pause <= deadline {
      waited += pause
      pause = min(pause * 3 / 2, longestPause)
      calls += 1
    }
    guard pause > .zero, waited + pause <= deadline else { return calls }
    return calls + Int((deadline - waited) / pause)
  }
}
