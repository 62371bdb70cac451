extension Table {
  /// Companies that were asked for, and those that answers name as their subject.
  package static let company = Table(
    "company", en: "One company", zh: "企业",
    place: .lines(of: .company),
    lookups: [["name_key"], ["uscc"]],
    columns: identifiers + profile + provenance)

  private static let identifiers: [Column] = [
    .text("company_id", .key, en: "USCC:…, else REG:…, else QCC:…, else NAME:…", zh: "企业标识"),
    .text("name", en: "Present name", zh: "企业名称"),
    .text("name_key", en: "Key for exact matches of names", zh: "名称匹配键"),
    .text("uscc", en: "Unified social credit code", zh: "统一社会信用代码"),
    .text("uscc_state", en: "valid, check_mismatch, malformed, placeholder", zh: "信用代码状态"),
    .text("organization_code", en: "Positions 9 to 17 of the code", zh: "组织机构代码"),
    .text("registration_number", en: "Number of registration", zh: "注册号"),
    .text("registration_number_state", en: "valid, check_mismatch, opaque", zh: "注册号状态"),
    .text("qcc_key_no", en: "Key of the company at QCC", zh: "企查查 KeyNo"),
  ]

  private static let profile: [Column] = [
    .text("legal_representative", en: "Legal representative", zh: "法定代表人"),
    .text("legal_representative_qcc_id", en: "Key of that person at QCC", zh: "法定代表人企查查标识"),
    .text("economic_kind", en: "Form of the company", zh: "企业性质"),
    .text("province", en: "Province", zh: "省份"),
    .text("address", en: "Address", zh: "地址"),
    .text("phone", en: "Telephone", zh: "电话"),
    .integer("registered_capital_amount", en: "Whole currency units", zh: "注册资本（元）"),
    .integer("is_listed", en: "1 when listed", zh: "是否上市"),
    .text("registered_capital_currency", en: "ISO 4217", zh: "注册资本币种"),
    .text("registered_capital_raw", en: "Text as received", zh: "注册资本原文"),
    .text("listing_status", en: "Text as received", zh: "上市状态"),
    .text("stock_code", en: "Text as received", zh: "股票代码"),
  ]

  private static let provenance: [Column] = [
    .json("alias_names", .required, en: "Other names seen, sorted", zh: "其他名称"),
    .json("query_keys", .required, en: "Input values that led here, sorted", zh: "查询值"),
    .integer("is_queried", .required, en: "1 when an input row asked for it", zh: "是否查询对象"),
    .sources,
    .text("retrieved_on", en: "Latest day of retrieval, Asia/Shanghai", zh: "最近获取日"),
    .lineage,
  ]
}
