import GRDB

/// Which providers knew what, and where they disagree.
struct Coverage {
  let sources: [Source]
  /// Which sources together knew how many patents.
  let combinations: [(sources: String, patents: Int)]
  /// The patents of which more than one source speaks.
  let comparable: Int
  let disagreements: [Disagreement]
  let flags: [Flag]

  struct Source {
    let name: String
    let patents: Int
    /// Patents that no other source speaks of.
    let alone: Int
    let records: Int
  }

  struct Disagreement {
    let attribute: String
    /// Patents on which sources say different things.
    let patents: Int
    /// Patents on which they differ in spelling or order alone.
    let alike: Int
  }

  struct Flag {
    let name: String
    let severity: String
    let count: Int
  }

  /// - Parameter tables: After ``PatentFigures/prepare(_:)``.
  /// - Throws: `DatabaseError`.
  init(reading tables: DatasetTables) throws {
    combinations = try tables.rows(
      """
      SELECT sources, sum(n) AS n FROM patent_count GROUP BY 1 ORDER BY 2 DESC, 1
      """
    ).map { ($0["sources"], $0["n"]) }
    let records = try tables.rows(
      "SELECT source, count(*) AS n FROM source_record GROUP BY 1 ORDER BY 1")
    let parts = combinations.map { (sources: $0.sources.split(separator: ","), $0.patents) }
    sources = records.map { row in
      let name: String = row["source"]
      let own = parts.filter { $0.sources.contains { $0 == name } }
      return Source(
        name: name, patents: own.reduce(0) { $0 + $1.1 },
        alone: own.filter { $0.sources.count == 1 }.reduce(0) { $0 + $1.1 }, records: row["n"])
    }
    comparable = parts.filter { $0.sources.count > 1 }.reduce(0) { $0 + $1.1 }
    disagreements = try tables.rows(
      """
      SELECT attribute, count(DISTINCT CASE WHEN severity <> 'info' THEN entity_id END) AS n,
        count(DISTINCT CASE WHEN severity = 'info' THEN entity_id END) AS alike
      FROM conflict WHERE entity_type = 'patent' GROUP BY 1 ORDER BY n DESC, alike DESC, 1
      """
    ).map { Disagreement(attribute: $0["attribute"], patents: $0["n"], alike: $0["alike"]) }
    flags = try tables.rows(
      """
      SELECT flag, severity, count(*) AS n FROM quality_flag GROUP BY 1, 2 ORDER BY n DESC, 1 LIMIT 20
      """
    ).map { Flag(name: $0["flag"], severity: $0["severity"], count: $0["n"]) }
  }
}
