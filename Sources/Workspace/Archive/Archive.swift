package import Foundation
import GRDB
package import Providers

/// The durable truth: every reply that was bought, and which questions it answers.
///
/// A dataset is a function of what lies here. A reply is on disk before anybody may use it.
package struct Archive: Sendable {
  let database: DatabasePool
  private let purchases: GroupCommit<Purchase, Int64>

  /// Opens an archive, or makes one.
  ///
  /// - Throws: ``WorkspaceFault`` when the file cannot be opened.
  package init(at url: URL) throws {
    self.init(
      try DatabaseFile.open(at: url, durability: .full, migrations: Archive.migrations))
  }

  /// Opens an archive to look at it, though a run writes it; no byte of it is changed.
  ///
  /// - Parameters:
  ///   - url: An archive that is there.
  ///   - copy: Where a copy goes that is read instead, when an older version left the archive.
  /// - Throws: ``WorkspaceFault`` when there is no such file, or it cannot be opened.
  package init(reading url: URL, orCopyingTo copy: URL) throws {
    self.init(
      try DatabaseFile.openForReading(at: url, orCopyingTo: copy, migrations: Archive.migrations))
  }

  private init(_ database: DatabasePool) {
    self.database = database
    purchases = GroupCommit { purchases in
      try await database.commit { database in try purchases.map { try $0.insert(into: database) } }
    }
  }

  /// Puts a reply on disk, with what it answers.
  ///
  /// - Returns: The reply's number, once it is safe.
  package func store(_ purchase: Purchase) async throws -> Int64 {
    try await purchases.commit(purchase)
  }

  /// A reply as it was stored.
  ///
  /// - Throws: ``WorkspaceFault`` when there is none of that number, or it is damaged.
  package func reply(_ number: Int64) async throws -> StoredReply {
    try await database.consult { try StoredReply.fetch(number, from: $0) }
  }

  /// A reply as it was stored, for work that does nothing but read many of them.
  ///
  /// - Throws: ``WorkspaceFault`` when there is none of that number, or it is damaged.
  package func storedReply(_ number: Int64) throws -> StoredReply {
    try database.look { try StoredReply.fetch(number, from: $0) }
  }

  /// What was billed for the replies of these reservations, for those that arrived.
  package func charges(
    of reservations: [String]
  ) async throws -> [String: (endpoint: Endpoint, charge: Charge)] {
    try await database.consult { database in
      var charges: [String: (endpoint: Endpoint, charge: Charge)] = [:]
      for reservation in reservations {
        let row = try Row.fetchOne(
          database,
          sql: """
            SELECT endpoint.name, billed_calls, billed_items, is_bill_certain FROM reply
            JOIN endpoint ON endpoint.id = reply.endpoint WHERE reservation = ?
            """,
          arguments: [reservation])
        charges[reservation] = row.flatMap { row in
          Endpoint(row[0] as String).map {
            ($0, Charge(calls: row[1], items: row[2], isCertain: row[3]))
          }
        }
      }
      return charges
    }
  }
}
