extension Table {
  /// Companies that were asked for, and those that answers name as their subject.
  package static let company = Table(
    "company", en: "One company", zh: "企业",
    place: .lines(of: .company),
    lookups: [["name_key"], ["uscc"]],
    columns: identifiers + Column.representation + Column.capital + [.stockCode] + provenance)

  private static let identifiers: [Column] = [
    .text("company_id", .key, en: "USCC:…, else REG:…, else QCC:…, else NAME:…", zh: "企业标识"),
    .text("name", en: "Present name", zh: "企业名称", source: "QCC CompanyName; input"),
    .text("name_key", en: "Key for exact matches of names", zh: "名称匹配键"),
    .text(
      "uscc", en: "Unified social credit code", zh: "统一社会信用代码", source: "QCC CreditCode; input"),
    .text("uscc_state", en: "valid, check_mismatch, malformed, placeholder", zh: "信用代码状态"),
    .text("organization_code", en: "Positions 9 to 17 of the code", zh: "组织机构代码"),
    .text("registration_number", en: "Number of registration", zh: "注册号", source: "input"),
    .text("registration_number_state", en: "valid, check_mismatch, opaque", zh: "注册号状态"),
    .text(
      "qcc_key_no", en: "Key of the company at QCC", zh: "企查查 KeyNo", source: "QCC KeyNo; input"),
  ]

  private static let provenance: [Column] = [
    .array(
      "alias_names", .required, en: "Other names seen, sorted", zh: "其他名称",
      source: "QCC CompanyName; input"),
    .array(
      "query_keys", .required, en: "Input values that led here, sorted", zh: "查询值", source: "input"),
    .integer(
      "is_queried", .required, en: "1 when an input row asked for it", zh: "是否查询对象", unit: .flag,
      source: "input"),
    .sources,
    .text(
      "retrieved_on", en: "Latest day of retrieval, Asia/Shanghai", zh: "最近获取日", unit: .date,
      source: "archive"),
    .lineage,
  ]
}
