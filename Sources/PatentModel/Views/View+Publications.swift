extension View {
  /// A row a document, with what belongs to its application beside it: for spreadsheets.
  package static let publicationsFlat = View(
    name: "v_publications_flat",
    meaning: "One published document with its application in one row",
    chineseMeaning: "文献与所属申请的平面表",
    columns: [.key(.publication, "publication_number")]
      + .of(
        .publication,
        "publication_number_docdb country_code kind_code kind_stage publication_date is_first_grant"
      )
      + .of(
        .patent,
        """
        patent_id application_number application_number_docdb application_kind patent_type \
        filing_date priority_date grant_date anticipated_expiration_date legal_status \
        legal_status_detail legal_status_date
        """)
      + .of(.publication, "title") + .of(.patent, "abstract") + lists
      + .of(.patent, "is_stub") + .of(.publication, "sources"),
    query: """
      SELECT d.publication_number, d.publication_number_docdb, d.country_code, d.kind_code,
        d.kind_stage, d.publication_date, d.is_first_grant, p.patent_id, p.application_number,
        p.application_number_docdb, p.application_kind, p.patent_type, p.filing_date,
        p.priority_date, p.grant_date, p.anticipated_expiration_date, p.legal_status,
        p.legal_status_detail, p.legal_status_date, coalesce(d.title, p.title) AS title, p.abstract,
        (SELECT group_concat(name, '; ') FROM (
          SELECT name FROM patent_assignee a WHERE a.patent_id = p.patent_id
            AND a.role = \(applicantRole(of: "p"))
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

  private static let lists: [Column] = [
    .text("applicants", en: "Applicants in their order, joined by semicolons", zh: "申请人"),
    .text("current_assignees", en: "Present owners, joined by semicolons", zh: "当前权利人"),
    .text("inventors", en: "Inventors in their order, joined by semicolons", zh: "发明人"),
    .text("agencies", en: "Agencies, joined by semicolons", zh: "代理机构"),
    .text("ipc", en: "IPC symbols, joined by semicolons", zh: "IPC 分类号"),
    .text("cpc", en: "CPC symbols, joined by semicolons", zh: "CPC 分类号"),
    .text("loc", en: "Locarno classes, joined by semicolons", zh: "洛迦诺分类号"),
  ]

  /// The role under which a patent's applicants stand: as filed, else as first published.
  ///
  /// Both roles are names of one thing at different providers, and only one of them is counted.
  package static func applicantRole(of patent: String) -> String {
    """
    (SELECT min(b.role) FROM patent_assignee b
              WHERE b.patent_id = \(patent).patent_id AND b.role <> 'current_assignee')
    """
  }

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
