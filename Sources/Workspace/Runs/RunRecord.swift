package import Foundation
import GRDB

/// One run on disk: the list as it was read, and each question with what became of it.
///
/// All of it can be derived again from the list and the archive; it is kept so that a run can be
/// looked at, resumed and transformed without asking anybody.
package struct RunRecord: Sendable {
  package let id: String
  package let url: URL
  let database: DatabasePool
  let claims: GroupCommit<Claim, [Bool]>
  let results: GroupCommit<[QuestionResult], Void>

  /// Opens the record of a run, and makes it when it is not there.
  ///
  /// - Parameters:
  ///   - id: Of the run.
  ///   - url: The folder of the run.
  ///   - isScratch: Whether it is thrown away afterwards, and need not outlast the machine.
  /// - Throws: ``WorkspaceFault`` when the file cannot be opened.
  package init(_ id: String, at url: URL, isScratch: Bool = false) throws {
    self.id = id
    self.url = url
    try PrivateFile.createFolder(at: url)
    let database = try DatabaseFile.open(
      at: url.appending(path: "run.sqlite"), durability: isScratch ? .none : .normal,
      migrations: Self.migrations)
    self.database = database
    claims = GroupCommit { batch in
      try await database.commit { database in try batch.map { try $0.insert(into: database) } }
    }
    results = GroupCommit { batch in
      try await database.commit { database in
        try QuestionResult.update(batch.joined(), in: database)
        return batch.map { _ in () }
      }
    }
  }

  /// A fact about the run, such as when it began; nil when it was not noted.
  package func fact(_ name: Fact) throws -> String? {
    try database.look { database in
      try String.fetchOne(
        database, sql: "SELECT value FROM fact WHERE name = ?", arguments: [name.rawValue])
    }
  }

  package func note(_ name: Fact, _ value: String) throws {
    try database.change { database in
      try database.execute(
        sql: "INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)",
        arguments: [name.rawValue, value])
    }
  }

  /// Forgets what was noted, since it is so no longer.
  package func forget(_ facts: Fact...) throws {
    try database.change { database in
      for fact in facts {
        try database.execute(sql: "DELETE FROM fact WHERE name = ?", arguments: [fact.rawValue])
      }
    }
  }

  /// What is noted of a run as a whole.
  package enum Fact: String, Sendable {
    /// The name of the pipeline.
    case pipeline
    /// Unix seconds.
    case startedAt = "started_at"
    /// `running`, `interrupted`, `complete`, `incomplete` or `failed`.
    case status
    case exitStatus = "exit_status"
    /// What was asked for, as JSON, so that a resumed run goes on in the same way.
    case order
    /// The counts of the list, once it was read to its end.
    case inputCounts = "input_counts"
    /// The day on which the merge judged terms, as it was ordered; empty when none was.
    case mergedAsOf = "merged_as_of"
    /// What the merges found in the records, as JSON.
    case findings
    /// The receipt, as `run.json` has it; of a run that has ended.
    case summary
  }
}
