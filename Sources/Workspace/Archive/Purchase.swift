import ByteFormats
package import Foundation
import GRDB
package import Providers

/// A reply that has just arrived, with all that is to be remembered of it.
package struct Purchase: Sendable {
  /// The reservation in the ledger that it settles.
  package let reservation: String
  package let run: String
  package let request: Request
  package let retrievedAt: Date
  package let code: String
  package let charge: Charge
  package let answers: [(question: Question, verdict: ArchivedReply.Verdict)]
  /// Without any secret.
  package let body: [UInt8]

  package init(
    reservation: String, run: String, request: Request, retrievedAt: Date, code: String,
    charge: Charge, answers: [(question: Question, verdict: ArchivedReply.Verdict)], body: [UInt8]
  ) {
    self.reservation = reservation
    self.run = run
    self.request = request
    self.retrievedAt = retrievedAt
    self.code = code
    self.charge = charge
    self.answers = answers
    self.body = body
  }

  func insert(into database: Database) throws -> Int64 {
    let endpoint = try Int64.fetchOne(
      database,
      sql: """
        INSERT INTO endpoint (name) VALUES (?)
        ON CONFLICT (name) DO UPDATE SET name = excluded.name RETURNING id
        """,
      arguments: [request.endpoint.description])
    let reply = try insertReply(of: endpoint ?? 0, into: database)
    for (question, verdict) in answers {
      try StoredAnswer(
        endpoint: endpoint ?? 0, key: question.key, verdict: verdict.rawValue, reply: reply
      ).insert(into: database)
      try Obstacle.clear(question, in: database)
    }
    return reply
  }

  private func insertReply(of endpoint: Int64, into database: Database) throws -> Int64 {
    let last = try Int64.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT max(id) FROM (SELECT max(id) AS id FROM reply UNION ALL
            SELECT max(number) FROM lost_reply)
          """))
    let reply = (last ?? 0) + 1
    let values: [any DatabaseValueConvertible] = [
      reply, endpoint, reservation, run, requestText, Int(retrievedAt.timeIntervalSince1970), code,
      charge.calls, charge.items, charge.isCertain, body.count,
    ]
    try database.cachedStatement(
      sql: """
        INSERT INTO reply (id, endpoint, reservation, run, request, retrieved_at, code,
          billed_calls, billed_items, is_bill_certain, byte_count, body, checksum)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: StatementArguments(values)
        + [
          Data(body.withUnsafeBytes { Deflate.compress($0, as: .zlib, level: 3) }),
          RowChecksum.of(values.map(\.databaseValue)),
        ])
    return reply
  }

  private var requestText: String {
    "\(request.method.rawValue) \(request.path)?\(request.query.percentEncoded)"
  }
}
