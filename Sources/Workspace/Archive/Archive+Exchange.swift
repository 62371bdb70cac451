package import Foundation
import GRDB
package import Providers

/// A reply on its way from one archive to another, with the moment at which it came.
package struct DatedReply: Sendable {
  package let reply: ArchivedReply
  /// To the second.
  package let retrievedAt: Date

  package init(_ reply: ArchivedReply, retrievedAt: Date) {
    self.reply = reply
    self.retrievedAt = retrievedAt
  }
}

extension Archive {
  /// Hands on every reply that answers something, by number, each with those of its answers that no later
  /// reply has replaced.
  ///
  /// - Throws: ``WorkspaceFault`` when a reply is damaged, and what `body` throws.
  package func visitReplies(_ body: (DatedReply) throws -> Void) throws {
    try database.look { database in
      let statement = try BoundStatement(
        """
        SELECT reply, key, verdict, name FROM answer JOIN endpoint ON endpoint.id = endpoint
        ORDER BY reply, key
        """, in: database)
      var current: (endpoint: Endpoint, reply: Int64)?
      var answers: [(key: String, verdict: ArchivedReply.Verdict)] = []
      func visit() throws {
        guard let (endpoint, number) = current else { return }
        try body(try DatedReply(number, of: endpoint, answers, from: database))
      }
      try statement.forEach { row in
        if current?.reply != row.number(0) {
          try visit()
          answers.removeAll(keepingCapacity: true)
          current = Endpoint(row.text(3)).map { ($0, row.number(0)) }
        }
        answers.append((row.text(1), .init(rawValue: Int(row.number(2))) ?? .refused))
      }
      try visit()
    }
  }

  /// The bytes of all replies, unpacked.
  ///
  /// - Throws: ``WorkspaceFault`` when the file cannot be read.
  package func byteCount() throws -> Int {
    try database.look { database in
      try Int.fetchOne(database, sql: "SELECT coalesce(sum(byte_count), 0) FROM reply") ?? 0
    }
  }

  /// Takes replies of another archive, in one transaction, as far as they answer what is not owned, or
  /// what is owned in an older form.
  ///
  /// As everywhere, a refusal hides no answer that was bought, whichever is younger.
  ///
  /// - Returns: How many of them brought an answer.
  /// - Throws: ``WorkspaceFault`` when the file cannot be written.
  package func take(_ replies: [DatedReply]) throws -> Int {
    try database.change { database in
      try replies.count { try $0.insert(into: database) }
    }
  }
}

extension DatedReply {
  /// What bought it is told by the archive that it was bought for.
  private static let run = "import"

  fileprivate init(
    _ number: Int64, of endpoint: Endpoint,
    _ answers: [(key: String, verdict: ArchivedReply.Verdict)], from database: Database
  ) throws {
    let stored = try StoredReply.fetch(number, from: database)
    reply = ArchivedReply(
      endpoint: endpoint, answers: answers, retrievedOn: stored.retrievedOn, code: stored.code,
      body: stored.body)
    retrievedAt = stored.retrievedAt
  }

  /// - Returns: Whether it brought an answer.
  fileprivate func insert(into database: Database) throws -> Bool {
    let wanted = try reply.answers.filter { try isWanted($0.key, $0.verdict, in: database) }
    guard !wanted.isEmpty else { return false }
    let answers = wanted.map {
      (question: Question(reply.endpoint, key: $0.key), verdict: $0.verdict)
    }
    let purchase = Purchase(
      reservation: reservation, run: Self.run,
      request: Request(answers.map(\.question), path: "/import"), retrievedAt: retrievedAt,
      code: reply.code, charge: .nothing, answers: answers, body: reply.body)
    try purchase.insertUnlessThere(into: database)
    return true
  }

  /// The same for the same reply, so that it is kept once however often it is brought.
  private var reservation: String {
    "\(Self.run) \(reply.endpoint) \(Int(retrievedAt.timeIntervalSince1970)) \(reply.body.sha256)"
  }

  private func isWanted(
    _ key: String, _ verdict: ArchivedReply.Verdict, in database: Database
  ) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: """
        SELECT verdict, retrieved_at FROM answer JOIN reply ON reply.id = answer.reply
        WHERE answer.endpoint = (SELECT id FROM endpoint WHERE name = ?) AND key = ?
        """)
    let row = try Row.fetchOne(statement, arguments: [reply.endpoint.description, key])
    guard let row else { return true }
    let isOwnedRefused = row[0] == ArchivedReply.Verdict.refused.rawValue
    guard isOwnedRefused == (verdict == .refused) else { return isOwnedRefused }
    return row[1] < Int(retrievedAt.timeIntervalSince1970)
  }
}

extension Sequence {
  fileprivate func count(_ isCounted: (Element) throws -> Bool) rethrows -> Int {
    try reduce(0) { try isCounted($1) ? $0 + 1 : $0 }
  }
}
