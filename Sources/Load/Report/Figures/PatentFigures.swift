import GRDB
import PatentModel

/// The patents in numbers: when, of which sort, in which state, about what.
struct PatentFigures {
  let patents: Int
  let documents: Int
  let granted: Int
  let years: [(year: Int, counts: [Int])]
  /// The kinds of which ``years`` count each; behind them those of no known kind.
  static let kinds = ["invention", "utility_model", "design"]
  let types: [Tally]
  let documentKinds: [Tally]
  let statuses: [Tally]
  let statusDetails: [Tally]
  let classes: [Tally]

  /// Counts patents by all that is asked of them, so that their table is read once: `patent_count`.
  ///
  /// - Throws: `DatabaseError`.
  static func prepare(_ tables: DatasetTables) throws {
    try tables.keep(
      "patent_count",
      as: """
        SELECT filing_year, patent_type, legal_status, legal_status_detail, sources,
          grant_date IS NOT NULL AS is_granted, count(*) AS n
        FROM patent WHERE is_stub = 0 GROUP BY 1, 2, 3, 4, 5, 6
        """)
  }

  /// - Parameter tables: After ``prepare(_:)``.
  /// - Throws: `DatabaseError`.
  init(reading tables: DatasetTables) throws {
    patents = try tables.count("SELECT coalesce(sum(n), 0) FROM patent_count")
    granted = try tables.count("SELECT coalesce(sum(n), 0) FROM patent_count WHERE is_granted")
    years = try Self.years(tables)
    types = try tables.tallies(Self.counting("patent_type"), Vocabulary.patentTypes.words)
    let kinds = try tables.tallies(
      """
      SELECT kind_code, count(*) AS n FROM publication
      WHERE patent_id NOT IN (SELECT patent_id FROM patent WHERE is_stub = 1)
      GROUP BY 1 ORDER BY n DESC, 1
      """)
    documents = kinds.reduce(0) { $0 + $1.count }
    documentKinds = Array(kinds.prefix(12))
    statuses = try tables.tallies(Self.counting("legal_status"), Vocabulary.statuses.words)
    statusDetails = try tables.tallies(
      Self.counting("legal_status_detail"), Vocabulary.statusDetails.words)
    classes = try Self.classes(tables)
  }

  private static func counting(_ column: String) -> String {
    "SELECT \(column), sum(n) AS n FROM patent_count GROUP BY 1 ORDER BY 2 DESC, 1"
  }

  /// Every year from the first to the last, those without a patent too.
  private static func years(_ tables: DatasetTables) throws -> [(year: Int, counts: [Int])] {
    var counts: [Int: [Int]] = [:]
    for row in try tables.rows(
      """
      SELECT filing_year, patent_type, sum(n) FROM patent_count
      WHERE filing_year IS NOT NULL GROUP BY 1, 2
      """)
    {
      let place = (row[1] as String?).flatMap(kinds.firstIndex(of:)) ?? kinds.count
      counts[row[0], default: Array(repeating: 0, count: kinds.count + 1)][place] += row[2]
    }
    guard let first = counts.keys.min(), let last = counts.keys.max() else { return [] }
    return (first...last).map { ($0, counts[$0] ?? Array(repeating: 0, count: kinds.count + 1)) }
  }

  /// By the first symbol of each patent; with the title of the class where a source has told it.
  ///
  /// Half of all symbols count, so the table is read from end to end: its index leads to each row by itself.
  private static func classes(_ tables: DatasetTables) throws -> [Tally] {
    try tables.rows(
      """
      SELECT substr(code, 1, 3) AS class, max(class_description) AS title, count(*) AS n
      FROM classification NOT INDEXED WHERE scheme = 'IPC' AND sequence = 1
        AND patent_id NOT IN (SELECT patent_id FROM patent WHERE is_stub = 1)
      GROUP BY 1 ORDER BY n DESC, 1 LIMIT 12
      """
    ).map { row in
      let title: String? = row["title"]
      return Tally(
        label: Words(name: [row["class"], title].compactMap(\.self).joined(separator: " ")),
        count: row["n"])
    }
  }
}
