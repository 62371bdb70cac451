import GRDB

extension RunRecord {
  /// What a run remembers of an answer, as the archive keeps it.
  struct NotedAnswer {
    let endpoint: String
    let key: String
    let verdict: Int
    let reply: Int64
  }

  /// Hands on which reply answers which question.
  func visitAnswers(_ body: (NotedAnswer) throws -> Void) throws {
    try database.look { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT endpoint, key, verdict, reply FROM question WHERE reply IS NOT NULL
          ORDER BY stage, key
          """)
      while let row = try rows.next() {
        try body(NotedAnswer(endpoint: row[0], key: row[1], verdict: row[2], reply: row[3]))
      }
    }
  }

  /// Lets a run that holds one of these replies begin its stages anew when it goes on.
  func forget(replies lost: Set<Int64>) throws {
    try database.change { database in
      let held = try Int64.fetchSet(
        database, sql: "SELECT DISTINCT reply FROM question WHERE reply IS NOT NULL")
      guard !held.isDisjoint(with: lost) else { return }
      try database.execute(
        sql: """
          DELETE FROM stage;
          UPDATE fact SET value = 'incomplete' WHERE name = 'status';
          UPDATE fact SET value = '3' WHERE name = 'exit_status';
          """)
    }
  }
}
