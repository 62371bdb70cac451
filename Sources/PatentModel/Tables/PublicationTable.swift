extension Table {
  /// One published document of an application: A, then B; or U; or S.
  package static let publication = Table(
    "publication", en: "One published document", zh: "专利文献",
    place: .nested(in: [.patent]),
    sort: ["patent_id", "publication_date", "publication_number"],
    lookups: [["patent_id"], ["publication_date"]],
    columns: [
      .text(
        "publication_number", .key, en: "With kind where known: CN102285377B", zh: "公开（公告）号",
        source: "QCC PublicationNumber; Zhihuiya pn, grant_number; SIPOP publicationDocNum"),
      .owner(.patent, .required),
      .text("publication_number_docdb", .required, en: "CN-102285377-B", zh: "公开号（DOCDB 格式）"),
      .text("country_code", .required, en: "Country, WIPO ST.3", zh: "国家代码"),
      .text("doc_number", .required, en: "Digits of the number: 102285377", zh: "文献号"),
      .text("kind_code", en: "A, B, C, U, Y, S, D, or with a digit", zh: "文献种类代码"),
      .text(
        "kind_stage", .required,
        en: "application, examined, grant, correction, partial_invalidation, unknown", zh: "文献阶段",
        source: "kind of the number; QCC KindCode"),
      .text(
        "publication_date", en: "Date of this document", zh: "公开（公告）日", unit: .date,
        source: "QCC PublicationDate; Zhihuiya publication_date, grant_date; SIPOP publicationDate"),
      .text(
        "title", en: "Title of this document", zh: "文献标题",
        source: "QCC Title; Zhihuiya title_cn, title; SIPOP title"),
      .integer(
        "is_first_grant", .required, en: "1 for the document that gives grant_date", zh: "是否首次授权",
        unit: .flag),
      .sources,
    ])
}
