import GRDB
package import Providers

extension Archive {
  /// Whether any answer of an endpoint may be used again.
  ///
  /// - Parameters:
  ///   - endpoint: Whatever was asked there.
  ///   - freshness: Which replies count.
  /// - Returns: False for an endpoint that was never asked.
  /// - Throws: `DatabaseError` when the file cannot be read.
  package func holdsAnswers(
    of endpoint: Endpoint, counting freshness: Freshness
  ) async throws -> Bool {
    try await database.consult { database in
      try Bool.fetchOne(
        database,
        sql: """
          SELECT EXISTS (
            SELECT 1 FROM answer JOIN reply ON reply.id = answer.reply
            WHERE answer.endpoint = (SELECT id FROM endpoint WHERE name = ?)
              AND (reply.retrieved_at >= ? OR reply.run = ?))
          """,
        arguments: [endpoint.description, freshness.oldestSecond, freshness.run]) ?? false
    }
  }
}
