/// A question that readers of the dataset ask often, answered by a view in the database.
package struct View: Sendable {
  package let name: String
  /// One row of it, in English.
  package let meaning: String
  /// One row of it, in Chinese.
  package let chineseMeaning: String
  /// A SELECT that SQLite 3.37 understands: no `ORDER BY` inside an aggregate.
  package let query: String

  /// Every view whose tables are in ``Table/all``.
  package static let all: [View] = [
    .publicationsFlat, .companySummary, .citationBackward, .citationForward, .attributeLineage,
  ]
}

extension View {
  /// A row a document, with what belongs to its application beside it: for spreadsheets.
  package static let publicationsFlat = View(
    name: "v_publications_flat",
    meaning: "One published document with its application in one row",
    chineseMeaning: "文献与所属申请的平面表",
    query: """
      SELECT d.publication_number, d.publication_number_docdb, d.country_code, d.kind_code,
        d.kind_stage, d.publication_date, d.is_first_grant, p.patent_id, p.application_number,
        p.application_number_docdb, p.application_kind, p.patent_type, p.filing_date,
        p.priority_date, p.grant_date, p.anticipated_expiration_date, p.legal_status,
        p.legal_status_detail, p.legal_status_date, coalesce(d.title, p.title) AS title, p.abstract,
        (SELECT group_concat(name, '; ') FROM (
          SELECT name FROM patent_assignee a WHERE a.patent_id = p.patent_id
            AND a.role IN ('applicant', 'original_assignee')
            AND a.role = (SELECT min(role) FROM patent_assignee b
              WHERE b.patent_id = p.patent_id AND b.role <> 'current_assignee')
          ORDER BY sequence)) AS applicants,
        \(joined("name", of: "patent_assignee", where: "role = 'current_assignee'")) AS current_assignees,
        \(joined("name", of: "patent_inventor")) AS inventors,
        \(joined("name", of: "patent_agent", where: "agent_type = 'agency'")) AS agencies,
        \(joined("code", of: "classification", where: "scheme = 'IPC'")) AS ipc,
        \(joined("code", of: "classification", where: "scheme = 'CPC'")) AS cpc,
        \(joined("code", of: "classification", where: "scheme = 'LOC'")) AS loc,
        p.is_stub, d.sources
      FROM publication d JOIN patent p USING (patent_id)
      """)

  /// The values of a patent's rows in their order, as one text.
  private static func joined(
    _ column: String, of table: String, where condition: String? = nil
  ) -> String {
    let narrowed = condition.map { " AND \($0)" } ?? ""
    return """
      (SELECT group_concat(\(column), '; ') FROM (
          SELECT \(column) FROM \(table) WHERE patent_id = p.patent_id\(narrowed) ORDER BY sequence))
      """
  }
}
