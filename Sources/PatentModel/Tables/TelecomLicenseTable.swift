extension Table {
  /// Telecom licences, each with the newest annual report that its detail shows.
  package static let telecomLicense = Table(
    "telecom_license", en: "One telecom licence", zh: "电信业务经营许可证",
    place: .nested(in: [.company]),
    lookups: [["company_id"], ["license_number"]],
    columns: license + report + holder + provenance)

  private static let license: [Column] = [
    .text("license_id", .key, en: "Key of the licence at QCC", zh: "许可证标识"),
    .owner(.company, .optional),
    .text("license_number", en: "Without white space next to Han characters", zh: "许可证号"),
    .text("license_number_raw", en: "As received", zh: "许可证号原文"),
    .integer("is_valid", en: "1 for 是, 0 for 否", zh: "是否有效"),
    .text("is_valid_raw", en: "As received", zh: "是否有效原文"),
    .text("scope", en: "What it allows, as one text", zh: "业务范围"),
  ]

  private static let report: [Column] = [
    .integer(
      "has_annual_report", en: "1 when the detail shows a report, 0 when not", zh: "是否有年报公示"),
    .json("service_types", en: "Kinds of service", zh: "许可业务种类"),
    .real("complaint_response_rate", en: "1.0 for all complaints", zh: "投诉回复率"),
    .integer("complaint_count", en: "Complaints of users", zh: "用户投诉量"),
    .text("service_types_raw", en: "As received", zh: "许可业务种类原文"),
    .text("complaint_response_rate_raw", en: "As received", zh: "投诉回复率原文"),
    .text("complaint_count_raw", en: "As received", zh: "用户投诉量原文"),
  ]

  private static let holder: [Column] = [
    .text("company_name", en: "Name of the holder, as stated", zh: "企业名称"),
    .text("uscc", en: "Credit code of the holder, as stated", zh: "统一社会信用代码"),
    .text("qcc_key_no", en: "Key of the holder at QCC", zh: "企查查 KeyNo"),
    .text("legal_representative", en: "Legal representative", zh: "法定代表人"),
    .text("legal_representative_qcc_id", en: "Key of that person at QCC", zh: "法定代表人企查查标识"),
    .text("economic_kind", en: "Form of the company", zh: "企业性质"),
    .text("province", en: "Province", zh: "注册属地"),
    .text("address", en: "Address", zh: "注册地址"),
    .text("phone", en: "Telephone", zh: "服务电话"),
    .text("stock_code", en: "Text as received", zh: "股票代码"),
    .integer("registered_capital_amount", en: "Whole currency units", zh: "注册资本（元）"),
    .integer("is_listed", en: "1 for 已上市, 0 for 未上市", zh: "是否上市"),
    .text("registered_capital_currency", en: "ISO 4217", zh: "注册资本币种"),
    .text("registered_capital_raw", en: "As received", zh: "注册资本原文"),
    .text("listing_status", en: "As received", zh: "上市情况"),
  ]

  private static let provenance: [Column] = [
    .sources,
    .text("retrieved_on", .required, en: "Latest day of retrieval, Asia/Shanghai", zh: "最近获取日"),
  ]
}
