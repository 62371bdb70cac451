extension Table {
  /// One application: what all sources together say of it.
  package static let patent = Table(
    "patent", en: "One application (golden record)", zh: "专利申请（合并后的主记录）",
    place: .lines(of: .patent),
    lookups: [
      ["filing_date"], ["application_number"], ["legal_status"], ["grant_date"],
      ["anticipated_expiration_date"],
    ],
    prose: ["title", "abstract"],
    columns: identity + dates + status + text + origin)

  private static let identity: [Column] = [
    .text(
      "patent_id", .key, en: "Application id: CN202111250145; else PUB:CN114154014A", zh: "专利标识"),
    .text(
      "country_code", .required, en: "Country, WIPO ST.3", zh: "国家代码",
      source: "QCC ApplicationNumber; Zhihuiya registration_country; SIPOP country"),
    .text(
      "application_number", en: "With check digit: CN202111250145.3", zh: "申请号",
      source: "QCC ApplicationNumber; Zhihuiya application_number; SIPOP applicationDocNum"),
    .text("application_number_docdb", en: "CN-202111250145-A", zh: "申请号（DOCDB 格式）"),
    .text("check_digit_state", en: "printed, computed, mismatch", zh: "校验位状态"),
    .text("application_kind", en: "A, U or F (DOCDB)", zh: "申请种类代码"),
    .text(
      "patent_type", en: "invention, utility_model, design", zh: "专利类型",
      source: "type digit of the number; QCC KindCode; Zhihuiya patent_type; SIPOP type"),
    .integer(
      "is_pct_national_phase", en: "1 for type digit 8 or 9", zh: "是否PCT进入国家阶段", unit: .flag),
    .integer("filing_year", en: "Year of filing_date", zh: "申请年", unit: .year),
    .integer(
      "is_stub", .required, en: "1 when known only from a citation", zh: "是否仅由引用得知", unit: .flag),
  ]

  private static let dates: [Column] = [
    .text(
      "filing_date", en: "Date of filing", zh: "申请日", unit: .date,
      source: "QCC ApplicationDate; Zhihuiya application_date; SIPOP applicationDate"),
    .text(
      "priority_date", en: "Earliest plausible priority", zh: "优先权日", unit: .date,
      source: "Zhihuiya priority_date"),
    .text(
      "first_publication_date", en: "Date of the first document", zh: "首次公开日", unit: .date,
      source: "QCC PublicationDate; Zhihuiya publication_date; SIPOP publicationDate"),
    .text(
      "grant_date", en: "Date of the first grant document", zh: "授权公告日", unit: .date,
      source: "Zhihuiya grant_date; QCC PublicationDate"),
    .text(
      "grant_publication_number", en: "First grant document", zh: "授权公告号",
      source: "Zhihuiya grant_number; QCC PublicationNumber"),
    .text(
      "anticipated_expiration_date", en: "End of term", zh: "预计届满日", unit: .date,
      source: "Zhihuiya expiration_date; else computed"),
    .text("anticipated_expiration_basis", en: "vendor, computed", zh: "预计届满日的依据"),
    .text("cessation_date", en: "Date on which right or application ended", zh: "失效日", unit: .date),
  ]

  private static let status: [Column] = [
    .text(
      "legal_status", .required, en: "pending, active, inactive, unknown", zh: "法律状态",
      source: "QCC PatentLegalHistory, LegalStatus, LegalStatusDesc; Zhihuiya simple_legal_status"),
    .text(
      "legal_status_detail", en: "Stage or way of ending: granted, fee_lapsed, …", zh: "法律状态明细",
      source: "QCC PatentLegalHistory, LegalStatus, LegalStatusDesc; Zhihuiya simple_legal_status"),
    .text(
      "legal_status_date", en: "Date of the event that decided", zh: "法律状态日", unit: .date,
      source: "QCC LegalStatusDate"),
    .text("legal_status_source", en: "Source that decided", zh: "法律状态来源"),
    .text("legal_status_rule", en: "Rule that decided", zh: "法律状态判定规则"),
  ]

  private static let text: [Column] = [
    .text(
      "title", en: "Title as received", zh: "标题",
      source: "QCC Title; Zhihuiya title_cn, title; SIPOP title"),
    .text("title_language", en: "zh, und", zh: "标题语言"),
    .text("abstract", en: "Abstract as received", zh: "摘要", source: "QCC Abstract"),
    .text("abstract_language", en: "zh, und", zh: "摘要语言"),
    .text(
      "primary_examiner", en: "Examiner, when given", zh: "主审查员", source: "QCC PrimaryExaminer"),
    .text(
      "assistant_examiner", en: "Second examiner, when given", zh: "助理审查员",
      source: "QCC AssiantExaminer"),
  ]

  private static let origin: [Column] = [
    .integer("source_count", .required, en: "Number of source records", zh: "来源记录数", unit: .count),
    .integer("conflict_count", .required, en: "Number of conflict rows", zh: "冲突数", unit: .count),
    .sources,
    .text(
      "retrieved_on", .required, en: "Latest day of retrieval, Asia/Shanghai", zh: "最近获取日",
      unit: .date, source: "archive"),
    .lineage,
  ]
}
