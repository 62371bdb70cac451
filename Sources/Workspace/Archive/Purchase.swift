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
  private let byteCount: Int
  /// The body, without any secret, as the archive keeps it: packed by the task that bought it, not by the
  /// one that writes for all.
  private let packedBody: [UInt8]

  /// - Parameters:
  ///   - reservation: The one that it settles.
  ///   - run: Who has bought it.
  ///   - request: What was asked.
  ///   - retrievedAt: When the reply came.
  ///   - code: The provider's own.
  ///   - charge: What was billed.
  ///   - answers: What it says of each question.
  ///   - body: Without any secret.
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
    byteCount = body.count
    packedBody = body.withUnsafeBytes { Deflate.compress($0, as: .zlib, level: 3) }
  }

  func insert(into database: Database) throws -> Int64 {
    let endpoint = try EndpointTable.id(of: request.endpoint, in: database)
    let reply = try insertReply(of: endpoint, into: database)
    try insertAnswers(of: endpoint, in: reply, into: database)
    return reply
  }

  /// Inserts the answers alone where the reply is there already.
  func insertUnlessThere(into database: Database) throws {
    let statement = try database.cachedStatement(
      sql: "SELECT id, endpoint FROM reply WHERE reservation = ?")
    guard let row = try Row.fetchOne(statement, arguments: [reservation]) else {
      _ = try insert(into: database)
      return
    }
    try insertAnswers(of: row[1], in: row[0], into: database)
  }

  private func insertAnswers(
    of endpoint: Int64, in reply: Int64, into database: Database
  ) throws {
    try StoredAnswer.insert(
      answers.map { question, verdict in
        StoredAnswer(
          endpoint: endpoint, key: question.key, verdict: verdict.rawValue, reply: reply)
      }, into: database)
    try Obstacle.clear(answers.map(\.question), in: database)
  }

  private func insertReply(of endpoint: Int64, into database: Database) throws -> Int64 {
    let last = try Int64.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT max(id) FROM (SELECT max(id) AS id FROM reply UNION ALL
            SELECT max(number) FROM lost_reply)
          """))
    let reply = (last ?? 0) + 1
    let (request, second) = (requestText, Int(retrievedAt.timeIntervalSince1970))
    let checksum = RowChecksum.of([
      String(reply), String(endpoint), reservation, run, request, String(second), code,
      String(charge.calls), String(charge.items), charge.isCertain ? "1" : "0", String(byteCount),
    ])
    let statement = try BoundStatement(
      """
      INSERT INTO reply (id, endpoint, reservation, run, request, retrieved_at, code,
        billed_calls, billed_items, is_bill_certain, byte_count, body, checksum)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, in: database)
    statement.bind(reply, to: 1)
    statement.bind(endpoint, to: 2)
    statement.bind(reservation, to: 3)
    statement.bind(run, to: 4)
    statement.bind(request, to: 5)
    statement.bind(second, to: 6)
    statement.bind(code, to: 7)
    statement.bind(charge.calls, to: 8)
    statement.bind(charge.items, to: 9)
    statement.bind(charge.isCertain ? 1 : 0, to: 10)
    statement.bind(byteCount, to: 11)
    statement.bind(packedBody, to: 12)
    statement.bind(checksum, to: 13)
    try statement.run()
    return reply
  }

  private var requestText: String {
    "\(request.method.rawValue) \(request.path)?\(request.query.percentEncoded)"
  }
}

/// The names of endpoints, of which rows hold the numbers.
private enum EndpointTable {
  static func id(of endpoint: Endpoint, in database: Database) throws -> Int64 {
    let known = try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT id FROM endpoint WHERE name = ?"),
      arguments: [endpoint.description])
    if let known { return known }
    try database.execute(
      sql: "INSERT INTO endpoint (name) VALUES (?)", arguments: [endpoint.description])
    return database.lastInsertedRowID
  }
}
