import GRDB
import PatentModel

/// What the page shows of a dataset, counted by its own tables.
///
/// Patents that are known from a citation alone are left out everywhere.
struct DatasetFigures {
  let rows: [RowState]
  let patents: PatentFigures
  let parties: PartyFigures
  let coverage: Coverage
  let companies: Int
  /// First and last day on which a record was retrieved; nil when none was.
  let retrieved: (first: String, last: String)?

  /// How many rows of the list ended in one way.
  struct RowState {
    let state: String
    let reason: String?
    let count: Int
  }

  /// Counts the parties beside all the rest, which takes about as long.
  ///
  /// - Throws: `DatabaseError`.
  init(reading tables: DatasetTables) async throws {
    async let parties = PartyFigures(reading: tables.again())
    try PatentFigures.prepare(tables)
    rows = try tables.rows(
      "SELECT state, reason, count(*) AS n FROM input_row GROUP BY 1, 2 ORDER BY n DESC, 1, 2"
    ).map { RowState(state: $0["state"], reason: $0["reason"], count: $0["n"]) }
    patents = try PatentFigures(reading: tables)
    coverage = try Coverage(reading: tables)
    companies = try tables.count("SELECT count(*) FROM company WHERE is_queried = 1")
    retrieved = try tables.rows(
      "SELECT min(retrieved_on) AS a, max(retrieved_on) AS z FROM source_record"
    ).first.flatMap { row in
      (row["a"] as String?).map { (first: $0, last: row["z"]) }
    }
    self.parties = try await parties
  }
}

extension DatasetTables {
  /// - Throws: `DatabaseError`.
  func count(_ query: String) throws -> Int {
    try rows(query).first.map { $0[0] } ?? 0
  }

  /// What a query counts: a name, then a number.
  ///
  /// - Throws: `DatabaseError`.
  func tallies(
    _ query: String, _ words: (String?) -> Words = { Words(name: $0 ?? "–") }
  ) throws -> [Tally] {
    try rows(query).map { row in Tally(label: words(row[0]), count: row[1]) }
  }
}
