import GRDB
import PatentModel

/// Who stands behind the patents: the names that occur most.
///
/// Inventors are many, so they are counted in an index alone, and the names of the first looked up.
struct PartyFigures {
  let applicants: [Tally]
  let inventors: [Tally]
  /// Two names on one patent; looked for where there is a second one.
  let partners: [Tally]

  private static let most = 12

  /// - Throws: `DatabaseError`.
  init(reading tables: DatasetTables) throws {
    applicants = try tables.tallies(
      """
      SELECT min(a.name), count(*) AS n FROM patent p
      JOIN patent_assignee a ON a.patent_id = p.patent_id AND a.role = \(View.applicantRole(of: "p"))
      WHERE p.is_stub = 0 GROUP BY a.name_key ORDER BY n DESC, 1 LIMIT \(Self.most)
      """)
    inventors = try tables.tallies(
      """
      SELECT (SELECT min(i.name) FROM patent_inventor i WHERE i.name_key = top.name_key), n
      FROM (SELECT name_key, count(*) AS n FROM patent_inventor
        WHERE patent_id NOT IN (SELECT patent_id FROM patent WHERE is_stub = 1)
        GROUP BY 1 ORDER BY n DESC, 1 LIMIT \(Self.most)) top
      """)
    partners = try tables.tallies(
      """
      SELECT min(a.name) || ' + ' || min(b.name), count(DISTINCT a.patent_id) AS n
      FROM patent_assignee s
      CROSS JOIN patent_assignee a ON a.patent_id = s.patent_id AND a.role = s.role
      CROSS JOIN patent_assignee b
        ON b.patent_id = s.patent_id AND b.role = s.role AND b.name_key > a.name_key
      WHERE s.sequence = 2 AND s.role = \(View.applicantRole(of: "s"))
        AND s.patent_id NOT IN (SELECT patent_id FROM patent WHERE is_stub = 1)
      GROUP BY a.name_key, b.name_key ORDER BY n DESC, 1 LIMIT \(Self.most)
      """)
  }
}
