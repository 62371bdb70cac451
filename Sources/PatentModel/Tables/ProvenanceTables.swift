extension Table {
  /// Which records of which source an entity was made of.
  package static let sourceRecord = Table(
    "source_record", en: "One record of a source", zh: "来源记录",
    place: .nested(in: [.patent, .company]),
    lookups: [["entity_id"]],
    columns: [
      .text(
        "source", .key, en: "Source: qcc.list, zhihuiya.detail, …", zh: "来源", source: "archive"),
      .text(
        "source_record_id", .key, en: "Id at the vendor, else the record's digest", zh: "来源记录标识",
        source: "QCC Id; Zhihuiya patent_id"),
      .entityType(.required),
      .entityID(.required),
      .text(
        "raw_application_number", en: "As received", zh: "原始申请号",
        source: "QCC ApplicationNumber; Zhihuiya application_number; SIPOP applicationDocNum"),
      .text(
        "raw_publication_number", en: "As received", zh: "原始公开号",
        source: "QCC PublicationNumber; Zhihuiya pn; SIPOP publicationDocNum"),
      .text("raw_grant_number", en: "As received", zh: "原始授权号", source: "Zhihuiya grant_number"),
      .text(
        "record_sha256", .required, en: "SHA-256 of the record", zh: "记录摘要值", source: "archive"),
      .text(
        "retrieved_on", .required, en: "Day of retrieval, Asia/Shanghai", zh: "获取日", unit: .date,
        source: "archive"),
    ])

  /// Values that lost against another, and why.
  package static let conflict = Table(
    "conflict", en: "One value that lost", zh: "冲突",
    place: .nested(in: [.patent, .company]),
    lookups: [["rule"]],
    columns: [
      .entityType(.key),
      .entityID(.key),
      .text("attribute", .key, en: "Column, or name of a whole list", zh: "属性"),
      .text("rule", .key, en: "Rule that names the conflict", zh: "规则"),
      .text("losing_value", .key, en: "Value that lost", zh: "落选值", source: "as received"),
      .text("severity", .required, en: "info, warn, error", zh: "严重程度"),
      .text(
        "losing_sources", .required, en: "Sources of the value that lost", zh: "落选来源",
        source: "archive"),
      .text("winning_value", en: "Value that was taken, if any", zh: "采用值", source: "as received"),
      .text(
        "winning_sources", en: "Sources of the value that was taken", zh: "采用来源", source: "archive"),
    ])

  /// Doubts about one value without a second value beside it.
  package static let qualityFlag = Table(
    "quality_flag", en: "One doubt about a value", zh: "质量标记",
    place: .nested(in: [.patent, .company]),
    lookups: [["flag"]],
    columns: [
      .entityType(.key),
      .entityID(.key),
      .text("flag", .key, en: "Name of the doubt", zh: "标记"),
      .text(
        "detail", .key, en: "The value in doubt; empty if there is none", zh: "细节",
        source: "as received"),
      .text("source", .key, en: "Source of the value", zh: "来源", source: "archive"),
      .text("severity", .required, en: "info, warn, error", zh: "严重程度"),
    ])
}
