extension View {
  /// What each patent cites, patents and other literature.
  package static let citationBackward = View(
    name: "v_citation_backward",
    meaning: "One document that a patent cites",
    chineseMeaning: "专利引证的文献",
    columns: [.key(.patent, "patent_id"), .key(.citation, "cited_key")]
      + .of(
        .citation, "cited_patent_id cited_publication_number cited_country_code cited_title")
      + [filingDate("cited_filing_date")] + .of(.citation, "npl_text is_date_plausible"),
    query: """
      SELECT x.citing_patent_id AS patent_id, x.cited_key, x.cited_patent_id,
        x.cited_publication_number, x.cited_country_code,
        coalesce(x.cited_title, q.title) AS cited_title, q.filing_date AS cited_filing_date,
        x.npl_text, x.is_date_plausible
      FROM citation x LEFT JOIN patent q ON q.patent_id = x.cited_patent_id
      WHERE x.direction <> 'unknown' AND x.citing_patent_id IS NOT NULL
      """)

  /// By what each patent is cited.
  package static let citationForward = View(
    name: "v_citation_forward",
    meaning: "One document that cites a patent",
    chineseMeaning: "引证专利的文献",
    columns: [.key(.patent, "patent_id"), .key(.citation, "citing_key")]
      + .of(.citation, "citing_patent_id citing_publication_number")
      + [
        .text("citing_title", en: "Title of the patent that cites", zh: "施引专利标题"),
        filingDate("citing_filing_date"),
      ] + .of(.citation, "is_date_plausible"),
    query: """
      SELECT x.cited_patent_id AS patent_id, x.citing_key, x.citing_patent_id,
        x.citing_publication_number, q.title AS citing_title,
        q.filing_date AS citing_filing_date, x.is_date_plausible
      FROM citation x LEFT JOIN patent q ON q.patent_id = x.citing_patent_id
      WHERE x.direction <> 'unknown' AND x.cited_patent_id IS NOT NULL
      """)

  private static func filingDate(_ name: String) -> Column {
    .text(name, en: "Date of filing of that patent", zh: "该专利的申请日", unit: .date)
  }
}
