extension View {
  /// A row a patent, of keys and measures alone: the middle of a star of tables.
  package static let patentFact = View(
    name: "v_patent_fact",
    meaning: "One patent as keys, dates and measures: the facts of a star schema",
    chineseMeaning: "专利事实表（星型模型）",
    columns: [.key(.patent, "patent_id")]
      + .of(
        .patent,
        """
        filing_date first_publication_date grant_date anticipated_expiration_date cessation_date \
        legal_status_date filing_year country_code patent_type legal_status legal_status_detail
        """) + classes + applicant + measures
      + .of(.patent, "source_count conflict_count is_stub"),
    query: """
      SELECT p.patent_id, p.filing_date, p.first_publication_date, p.grant_date,
        p.anticipated_expiration_date, p.cessation_date, p.legal_status_date, p.filing_year,
        p.country_code, p.patent_type, p.legal_status, p.legal_status_detail,
        substr(c.code, 1, 1) AS ipc_section,
        CASE WHEN length(c.code) >= 3 THEN substr(c.code, 1, 3) END AS ipc_class,
        CASE WHEN length(c.code) >= 4 THEN substr(c.code, 1, 4) END AS ipc_subclass,
        a.name AS first_applicant, a.name_key AS first_applicant_key,
        a.party_type AS first_applicant_type, a.company_id AS first_applicant_company_id,
        (SELECT count(*) FROM patent_assignee x
          WHERE x.patent_id = p.patent_id AND x.role = a.role) AS applicant_count,
        (SELECT count(*) FROM patent_inventor x WHERE x.patent_id = p.patent_id) AS inventor_count,
        (SELECT count(*) FROM publication x WHERE x.patent_id = p.patent_id) AS publication_count,
        (SELECT count(*) FROM citation x WHERE x.citing_patent_id = p.patent_id
          AND x.direction <> 'unknown') AS backward_citation_count,
        (SELECT count(*) FROM citation x WHERE x.cited_patent_id = p.patent_id
          AND x.direction <> 'unknown') AS forward_citation_count,
        p.grant_date IS NOT NULL AS is_granted,
        CAST(julianday(p.grant_date) - julianday(p.filing_date) AS INTEGER) AS days_to_grant,
        p.source_count, p.conflict_count, p.is_stub
      FROM patent p
        LEFT JOIN classification c ON c.patent_id = p.patent_id AND c.scheme = 'IPC'
          AND c.sequence = 1
        LEFT JOIN patent_assignee a ON a.patent_id = p.patent_id AND a.sequence = 1
          AND a.role = \(applicantRole(of: "p"))
      """)

  private static let classes: [Column] = [
    .text("ipc_section", en: "Letter of the first IPC symbol", zh: "主分类部"),
    .text("ipc_class", en: "Class of the first IPC symbol: G06", zh: "主分类大类"),
    .text("ipc_subclass", en: "Subclass of the first IPC symbol: G06F", zh: "主分类小类"),
  ]

  private static let applicant: [Column] = [
    .text("first_applicant", en: "Name of the first applicant", zh: "第一申请人"),
    .text("first_applicant_key", en: "Key for exact matches of that name", zh: "第一申请人匹配键"),
    .text("first_applicant_type", en: "company, person, unknown", zh: "第一申请人类型"),
    .text("first_applicant_company_id", en: "The one company of that name", zh: "第一申请人对应企业"),
  ]

  private static let measures: [Column] = [
    .integer("applicant_count", .required, en: "Applicants", zh: "申请人数", unit: .count),
    .integer("inventor_count", .required, en: "Inventors", zh: "发明人数", unit: .count),
    .integer("publication_count", .required, en: "Documents", zh: "文献数", unit: .count),
    .integer(
      "backward_citation_count", .required, en: "Documents that it cites", zh: "引证数", unit: .count),
    .integer(
      "forward_citation_count", .required, en: "Documents that cite it", zh: "被引证数", unit: .count),
    .integer("is_granted", .required, en: "1 when it was ever granted", zh: "是否授权", unit: .flag),
    .integer("days_to_grant", en: "From filing to grant", zh: "授权周期", unit: .days),
  ]
}
