extension Table {
  /// Telecom licences, each with the newest annual report that its detail shows.
  package static let telecomLicense = Table(
    "telecom_license", en: "One telecom licence", zh: "电信业务经营许可证",
    place: .nested(in: [.company]),
    lookups: [["company_id"], ["license_number"]],
    columns: license + report + holder + Column.representation + [.stockCode] + Column.capital
      + provenance)

  private static let license: [Column] = [
    .text("license_id", .key, en: "Key of the licence at QCC", zh: "许可证标识", source: "QCC Id"),
    .owner(.company, .optional),
    .text(
      "license_number", en: "Without white space next to Han characters", zh: "许可证号",
      source: "QCC LicenseNo"),
    .text("license_number_raw", en: "As received", zh: "许可证号原文", source: "QCC LicenseNo"),
    .integer("is_valid", en: "1 for 是, 0 for 否", zh: "是否有效", unit: .flag, source: "QCC IsValid"),
    .text("is_valid_raw", en: "As received", zh: "是否有效原文", source: "QCC IsValid"),
    .text("scope", en: "What it allows, as one text", zh: "业务范围", source: "QCC Scope"),
  ]

  private static let report: [Column] = [
    .integer(
      "has_annual_report", en: "1 when the detail shows a report, 0 when not", zh: "是否有年报公示",
      unit: .flag, source: "QCC AnnualReport"),
    .array("service_types", en: "Kinds of service", zh: "许可业务种类", source: "QCC AnnualReport.Type"),
    .real(
      "complaint_response_rate", en: "1.0 for all complaints", zh: "投诉回复率", unit: .share,
      source: "QCC AnnualReport.ReComplaintPer"),
    .integer(
      "complaint_count", en: "Complaints of users", zh: "用户投诉量", unit: .count,
      source: "QCC AnnualReport.ComplaintNum"),
    .text("service_types_raw", en: "As received", zh: "许可业务种类原文", source: "QCC AnnualReport.Type"),
    .text(
      "complaint_response_rate_raw", en: "As received", zh: "投诉回复率原文",
      source: "QCC AnnualReport.ReComplaintPer"),
    .text(
      "complaint_count_raw", en: "As received", zh: "用户投诉量原文",
      source: "QCC AnnualReport.ComplaintNum"),
  ]

  private static let holder: [Column] = [
    .text(
      "company_name", en: "Name of the holder, as stated", zh: "企业名称", source: "QCC CompanyName"),
    .text(
      "uscc", en: "Credit code of the holder, as stated", zh: "统一社会信用代码",
      source: "QCC AnnualReport.CreditCode"),
    .text("qcc_key_no", en: "Key of the holder at QCC", zh: "企查查 KeyNo", source: "QCC KeyNo"),
  ]

  private static let provenance: [Column] = [
    .sources,
    .text(
      "retrieved_on", .required, en: "Latest day of retrieval, Asia/Shanghai", zh: "最近获取日",
      unit: .date, source: "archive"),
  ]
}
