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
    try database.cachedStatement(
      sql: """
        INSERT INTO reply (endpoint, reservation, run, request, retrieved_at, code,
          billed_calls, billed_items, is_bill_certain, byte_count, body)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      endpoint, reservation, run, requestText, Int(retrievedAt.timeIntervalSince1970), code,
      charge.calls, charge.items, charge.isCertain, body.count,
      Data(body.withUnsafeBytes { Deflate.compress($0, as: .zlib, level: 3) }),
    ])
    let reply = database.lastInsertedRowID
    let answer = try database.cachedStatement(
      sql: """
        INSERT INTO answer (endpoint, key, verdict, reply) VALUES (?, ?, ?, ?)
        ON CONFLICT (endpoint, key) DO UPDATE SET verdict = excluded.verdict, reply = excluded.reply
        WHERE answer.verdict = 3 OR excluded.verdict <> 3 -- a refusal hides no answer that was bought
        """)
    for (question, verdict) in answers {
      try answer.execute(arguments: [endpoint, question.key, verdict.rawValue, reply])
      try Obstacle.clear(question, in: database)
    }
    return reply
  }

  private var requestText: String {
    "\(request.method.rawValue) \(request.path)?\(request.query.percentEncoded)"
  }
}
