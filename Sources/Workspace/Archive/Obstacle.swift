package import Foundation
import GRDB
package import Providers

/// Why a question that is not owned must not be asked now.
package enum Obstacle: Hashable, Sendable {
  /// Its provider bars it for a while.
  case locked(until: Date, code: String, message: String)
  /// It was about to be ordered, and nobody knows whether it was.
  case mayBeOrdered(since: Date)

  static func clear(_ questions: [Question], in database: Database) throws {
    guard try areThere(in: database) else { return }
    for table in ["lock", "intent"] {
      let statement = try database.cachedStatement(
        sql: "DELETE FROM \(table) WHERE endpoint = ? AND key = ?")
      for question in questions {
        try statement.execute(arguments: [question.endpoint.description, question.key])
      }
    }
  }

  /// Nearly always there is nothing in any question's way.
  fileprivate static func areThere(in database: Database) throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM lock) OR EXISTS (SELECT 1 FROM intent)")) ?? true
  }
}

extension Archive {
  /// What stands in the way of these questions.
  ///
  /// - Parameters:
  ///   - questions: Of whatever endpoints.
  ///   - now: Locks that have ended by then are none.
  /// - Returns: A question without an obstacle is left out.
  /// - Throws: `DatabaseError` when the file cannot be read.
  package func obstacles(
    to questions: [Question], at now: Date
  ) async throws -> [Question: Obstacle] {
    try await database.consult { database in
      guard try Obstacle.areThere(in: database) else { return [:] }
      let locks = try database.cachedStatement(
        sql: """
          SELECT until, code, message FROM lock WHERE endpoint = ? AND key = ? AND until > ?
          """)
      let intents = try database.cachedStatement(
        sql: "SELECT intended_at FROM intent WHERE endpoint = ? AND key = ?")
      var obstacles: [Question: Obstacle] = [:]
      for question in questions {
        let endpoint = question.endpoint.description
        let locked: StatementArguments = [endpoint, question.key, Int(now.timeIntervalSince1970)]
        if let row = try Row.fetchOne(locks, arguments: locked) {
          obstacles[question] = .locked(
            until: Date(timeIntervalSince1970: row[0]), code: row[1], message: row[2])
        } else if let since = try Double.fetchOne(intents, arguments: [endpoint, question.key]) {
          obstacles[question] = .mayBeOrdered(since: Date(timeIntervalSince1970: since))
        }
      }
      return obstacles
    }
  }

  /// Bars questions until a moment, also for later runs.
  package func lock(
    _ questions: [Question], until: Date, code: String, message: String
  ) async throws {
    try await database.commit { database in
      let statement = try database.cachedStatement(
        sql: """
          INSERT OR REPLACE INTO lock (endpoint, key, until, code, message) VALUES (?, ?, ?, ?, ?)
          """)
      for question in questions {
        try statement.execute(arguments: [
          question.endpoint.description, question.key,
          Int(until.timeIntervalSince1970.rounded(.up)), code, message,
        ])
      }
    }
  }

  /// Notes that an order is about to be sent: on disk when this returns.
  package func intend(_ question: Question, run: String, at now: Date) async throws {
    try await database.commit { database in
      try database.cachedStatement(
        sql: """
          INSERT OR REPLACE INTO intent (endpoint, key, run, intended_at) VALUES (?, ?, ?, ?)
          """
      ).execute(arguments: [
        question.endpoint.description, question.key, run, Int(now.timeIntervalSince1970),
      ])
    }
  }

  /// Forgets what stands in the way of a question, such as an order that surely was not made.
  package func clearObstacle(to question: Question) async throws {
    try await database.commit { try Obstacle.clear([question], in: $0) }
  }
}
