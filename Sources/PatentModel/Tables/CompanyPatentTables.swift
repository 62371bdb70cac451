extension Table {
  /// Which company that was asked for has which patent.
  package static let companyPatent = Table(
    "company_patent", en: "One patent found for a company", zh: "企业专利",
    place: .nested(in: [.company]),
    lookups: [["patent_id"]],
    columns: [
      .owner(.company, .key),
      .text(
        "patent_id", .key, to: "patent", en: "Patent found", zh: "专利标识", source: "QCC patent search"
      ),
      .integer(
        "is_named_party", .required, en: "1 when an assignee bears its name or alias", zh: "是否具名",
        unit: .flag),
      .text(
        "matched_roles", en: "Roles in which it is named, sorted, joined by commas", zh: "具名角色"),
      .array(
        "query_keys", .required, en: "Searches whose answers held the patent", zh: "查询值",
        source: "input"),
      .sources,
    ])

  /// Counts over all that a search of a company found, not over one page of it.
  package static let companyPatentFacet = Table(
    "company_patent_facet", en: "One count of a company's documents", zh: "企业专利统计",
    place: .nested(in: [.company]),
    columns: [
      .owner(.company, .key),
      .text(
        "facet", .key, en: "What is counted by: applicationyear, ipclist, …", zh: "统计维度",
        source: "QCC GroupItems[].Key"),
      .text(
        "value", .key, en: "Value of the facet", zh: "取值", source: "QCC GroupItems[].Items[].Value"),
      .text(
        "description", en: "Text of the value", zh: "取值说明", source: "QCC GroupItems[].Items[].Desc"),
      .integer(
        "patent_count", .required, en: "Documents of the whole result", zh: "数量", unit: .count,
        source: "QCC GroupItems[].Items[].Count"),
      .text(
        "retrieved_on", .required, en: "Day of retrieval, Asia/Shanghai", zh: "获取日", unit: .date,
        source: "archive"),
    ])
}
