import GRDB

/// A row of the archive that says which reply answers a question.
struct StoredAnswer {
  let endpoint: Int64
  let key: String
  /// As `ArchivedReply.Verdict` numbers them.
  let verdict: Int
  let reply: Int64

  var checksum: Int64 {
    RowChecksum.of([
      endpoint.databaseValue, key.databaseValue, verdict.databaseValue, reply.databaseValue,
    ])
  }

  /// Puts it in the place of a former one, whose refusal it lifts; a refusal hides no answer that was
  /// bought.
  func insert(into database: Database) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO answer (endpoint, key, verdict, reply, checksum) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (endpoint, key) DO UPDATE SET verdict = excluded.verdict, reply = excluded.reply,
          checksum = excluded.checksum
        WHERE answer.verdict = 3 OR excluded.verdict <> 3
        """
    ).execute(arguments: [endpoint, key, verdict, reply, checksum])
  }
}
