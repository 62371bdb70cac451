import GRDB
package import Providers

/// What the archive holds for one question.
package struct OwnedAnswer: Hashable, Sendable {
  package let verdict: ArchivedReply.Verdict
  package let reply: Int64
  /// The run that bought it.
  package let run: String
  /// The provider's own code.
  package let code: String
}

extension Archive {
  /// Looks up what is owned of these questions.
  ///
  /// - Parameters:
  ///   - keys: Questions to one endpoint.
  ///   - endpoint: The same key means something else at another.
  ///   - freshness: Which replies count.
  /// - Returns: The answer to each, in their order; nil to a question without one that counts.
  /// - Throws: `DatabaseError` when the file cannot be read.
  package func answers(
    to keys: [String], of endpoint: Endpoint, counting freshness: Freshness
  ) async throws -> [OwnedAnswer?] {
    try await database.consult { database in
      guard var shelf = try Shelf(of: endpoint, counting: freshness, in: database) else {
        return keys.map { _ in nil }
      }
      return try keys.map { try shelf.answer(to: $0) }
    }
  }
}

/// The answers of one endpoint, while many of them are looked up: a reply that answers several is looked
/// at once.
private struct Shelf {
  /// A reply, as far as it tells whether it counts.
  private typealias Reply = (run: String, code: String)

  private let freshness: Freshness
  private let walk: AnswerWalk
  private let replies: BoundStatement
  /// Those that count, or nil.
  private var known: [Int64: Reply?] = [:]

  /// - Returns: nil for an endpoint that was never asked.
  init?(of endpoint: Endpoint, counting freshness: Freshness, in database: Database) throws {
    let names = try BoundStatement("SELECT id FROM endpoint WHERE name = ?", in: database)
    names.bind(endpoint.description, to: 1)
    guard let id = try names.first({ $0.number(0) }) else { return nil }
    self.freshness = freshness
    walk = try AnswerWalk(of: id, in: database)
    replies = try BoundStatement(
      "SELECT retrieved_at, run, code FROM reply WHERE id = ?", in: database)
  }

  mutating func answer(to key: String) throws -> OwnedAnswer? {
    guard let answer = try walk.answer(to: key), let reply = try reply(answer.reply) else {
      return nil
    }
    return OwnedAnswer(
      verdict: ArchivedReply.Verdict(rawValue: answer.verdict) ?? .refused, reply: answer.reply,
      run: reply.run, code: reply.code)
  }

  private mutating func reply(_ number: Int64) throws -> Reply? {
    if let reply = known[number] { return reply }
    replies.bind(number, to: 1)
    let found = try replies.first { row -> Reply? in
      let run = row.text(1)
      let counts = row.number(0) >= freshness.oldestSecond || run == freshness.run
      return counts ? (run, row.text(2)) : nil
    }
    let reply = found ?? nil
    known[number] = .some(reply)
    return reply
  }
}
