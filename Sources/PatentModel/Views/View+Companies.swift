extension View {
  /// A row a company that was asked for, with counts of its patents and licences.
  static let companySummary = View(
    name: "v_company_summary",
    meaning: "One company that was asked for, with counts of its patents and licences",
    chineseMeaning: "查询企业的专利与许可汇总",
    columns: [.key(.company, "company_id")] + .of(.company, "name uscc") + counts,
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

  private static let counts: [Column] = [
    .integer("patent_count", .required, en: "Patents found for it", zh: "专利数", unit: .count),
    .integer("invention_count", .required, en: "Inventions of these", zh: "发明数", unit: .count),
    .integer(
      "utility_model_count", .required, en: "Utility models of these", zh: "实用新型数", unit: .count),
    .integer("design_count", .required, en: "Designs of these", zh: "外观设计数", unit: .count),
    .integer("active_count", .required, en: "Patents in force", zh: "有效专利数", unit: .count),
    .integer("pending_count", .required, en: "Pending applications", zh: "在审专利数", unit: .count),
    .integer(
      "inactive_count", .required, en: "Patents and applications that ended", zh: "失效专利数",
      unit: .count),
    .text("first_filing_date", en: "Earliest date of filing", zh: "最早申请日", unit: .date),
    .text("last_filing_date", en: "Latest date of filing", zh: "最近申请日", unit: .date),
    .integer(
      "telecom_license_count", .required, en: "Telecom licences", zh: "电信许可证数", unit: .count),
    .integer(
      "valid_telecom_license_count", .required, en: "Valid ones of these", zh: "有效许可证数",
      unit: .count),
    .integer(
      "has_credit_report", .required, en: "1 when a credit report lies in reports/", zh: "是否有信用报告",
      unit: .flag),
  ]
}
