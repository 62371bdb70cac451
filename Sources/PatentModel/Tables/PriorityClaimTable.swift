extension Table {
  /// Earlier filings that an application invokes.
  package static let priorityClaim = ofPatent(
    "priority_claim", en: "One earlier filing that an application invokes", zh: "优先权",
    columns: [
      .integer("sequence", .key, en: "From 1, by date, then number", zh: "次序", unit: .position),
      .text(
        "country_code", en: "Country, WIPO ST.3", zh: "国家代码",
        source: "not given by any provider so far"),
      .text(
        "application_number", en: "Number of the earlier filing", zh: "优先权号",
        source: "not given by any provider so far"),
      .text(
        "filing_date", en: "Date of the earlier filing", zh: "优先权日", unit: .date,
        source: "Zhihuiya priority_date"),
      .integer(
        "is_plausible", .required, en: "0 when after the filing or too long before it", zh: "是否合理",
        unit: .flag),
    ])
}
