extension View {
  /// A row a company that was asked for, with counts of its patents and licences.
  static let companySummary = View(
    name: "v_company_summary",
    meaning: "One company that was asked for, with counts of its patents and licences",
    chineseMeaning: "查询企业的专利与许可汇总",
    query: """
      SELECT c.company_id, c.name, c.uscc, count(p.patent_id) AS patent_count,
        count(*) FILTER (WHERE p.patent_type = 'invention') AS invention_count,
        count(*) FILTER (WHERE p.patent_type = 'utility_model') AS utility_model_count,
        count(*) FILTER (WHERE p.patent_type = 'design') AS design_count,
        count(*) FILTER (WHERE p.legal_status = 'active') AS active_count,
        count(*) FILTER (WHERE p.legal_status = 'pending') AS pending_count,
        count(*) FILTER (WHERE p.legal_status = 'inactive') AS inactive_count,
        min(p.filing_date) AS first_filing_date, max(p.filing_date) AS last_filing_date,
        (SELECT count(*) FROM telecom_license t
          WHERE t.company_id = c.company_id) AS telecom_license_count,
        (SELECT count(*) FROM telecom_license t
          WHERE t.company_id = c.company_id AND t.is_valid = 1) AS valid_telecom_license_count,
        EXISTS (SELECT 1 FROM credit_report r
          WHERE r.company_id = c.company_id AND r.report_status = 'ready') AS has_credit_report
      FROM company c LEFT JOIN company_patent cp USING (company_id)
        LEFT JOIN patent p USING (patent_id)
      WHERE c.is_queried = 1 GROUP BY c.company_id
      """)
}
