import GRDB

/// How a stage of a run ended.
package struct StageEnding: Hashable, Sendable {
  package enum State: String, Sendable {
    /// Nothing of it is left to do.
    case done
    /// Some of it was deferred or failed.
    case partial
    case failed
  }

  package let state: State
  package let records: Int

  package init(_ state: State, records: Int) {
    self.state = state
    self.records = records
  }
}

extension RunRecord {
  /// How a stage ended; nil while it has not.
  package func ending(of stage: String) throws -> StageEnding? {
    try database.look { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT state, records FROM stage WHERE name = ?", arguments: [stage])
      return row.flatMap { row in
        StageEnding.State(rawValue: row[0]).map { StageEnding($0, records: row[1]) }
      }
    }
  }

  /// Notes how a stage ended; nil when it begins anew.
  package func note(_ ending: StageEnding?, of stage: String) throws {
    try database.change { database in
      try database.execute(sql: "DELETE FROM stage WHERE name = ?", arguments: [stage])
      guard let ending else { return }
      try database.execute(
        sql: "INSERT INTO stage (name, state, records) VALUES (?, ?, ?)",
        arguments: [stage, ending.state.rawValue, ending.records])
    }
  }
}
