import GRDB

/// A row of the archive that says which reply answers a question.
struct StoredAnswer {
  let endpoint: Int64
  let key: String
  /// As `ArchivedReply.Verdict` numbers them.
  let verdict: Int
  let reply: Int64

  var checksum: Int64 {
    RowChecksum.of([String(endpoint), key, String(verdict), String(reply)])
  }

  /// Puts each in the place of a former one, whose refusal it lifts; a refusal hides no answer that was
  /// bought.
  static func insert(_ answers: some Sequence<StoredAnswer>, into database: Database) throws {
    let statement = try BoundStatement(
      """
      INSERT INTO answer (endpoint, key, verdict, reply, checksum) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (endpoint, key) DO UPDATE SET verdict = excluded.verdict, reply = excluded.reply,
        checksum = excluded.checksum
      WHERE answer.verdict = 3 OR excluded.verdict <> 3
      """, in: database)
    for answer in answers {
      statement.bind(answer.endpoint, to: 1)
      statement.bind(answer.key, to: 2)
      statement.bind(answer.verdict, to: 3)
      statement.bind(answer.reply, to: 4)
      statement.bind(answer.checksum, to: 5)
      try statement.run()
    }
  }
}
