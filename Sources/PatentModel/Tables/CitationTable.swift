extension Table {
  /// Who cites whom: each edge once, at its citing patent, or at the cited one where the citing
  /// document is no patent.
  package static let citation = Table(
    "citation", en: "One document cited by another", zh: "引证",
    place: .nested(in: [.patent]),
    lookups: [["citing_patent_id"], ["cited_patent_id"]],
    columns: ends + report + [.sources])

  private static let ends: [Column] = [
    .text("citing_key", .key, en: "patent_id, else NPL:…: the document that cites", zh: "施引方标识"),
    .text("cited_key", .key, en: "patent_id, else NPL:…: the document cited", zh: "被引方标识"),
    .text("citing_patent_id", to: "patent", en: "Patent that cites, if it is one", zh: "施引专利"),
    .text("cited_patent_id", to: "patent", en: "Patent cited, if it is one", zh: "被引专利"),
    .text(
      "citing_publication_number", en: "Citing document named by the source", zh: "施引文献号",
      source: "SIPOP publicationDocNum"),
    .text(
      "cited_publication_number", en: "Cited document named by the source", zh: "被引文献号",
      source: "SIPOP publicationDocNum"),
    .text(
      "cited_country_code", en: "Country of the cited document, WIPO ST.3", zh: "被引文献国家代码",
      source: "SIPOP country"),
    .text(
      "cited_title", en: "Title of the cited patent, as received", zh: "被引文献标题",
      source: "SIPOP title"),
    .text(
      "npl_text", en: "Words for a document without a number", zh: "非专利文献",
      source: "SIPOP title, applicant"),
  ]

  private static let report: [Column] = [
    .text(
      "direction", .required, en: "How it was reported: backward, forward, both, unknown",
      zh: "引证方向", source: "SIPOP referType"),
    .text(
      "refer_types", en: "Codes as received, sorted, joined by commas", zh: "引证类型代码",
      source: "SIPOP referType"),
    .integer(
      "is_date_plausible", en: "0 when the cited document appeared after the citing one",
      zh: "日期是否合理", unit: .flag),
  ]
}
