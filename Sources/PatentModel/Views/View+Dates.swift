extension View {
  /// Every day from the first year of the dataset to its last: what facts are grouped by over time.
  ///
  /// Whole years without a gap, as calendars of reporting tools want them.
  package static let dates = View(
    name: "v_date",
    meaning: "One day of the calendar, for the dates of v_patent_fact",
    chineseMeaning: "日期维度表",
    columns: [
      .text("date", .key, en: "The day", zh: "日期", unit: .date),
      .integer("year", .required, en: "Year", zh: "年", unit: .year),
      .integer("quarter", .required, en: "1 to 4", zh: "季度"),
      .text("year_quarter", .required, en: "2021-Q4", zh: "年季"),
      .integer("month", .required, en: "1 to 12", zh: "月"),
      .text("year_month", .required, en: "2021-10", zh: "年月"),
      .integer("day", .required, en: "1 to 31", zh: "日"),
      .integer("weekday", .required, en: "1 for Monday to 7", zh: "星期"),
      .integer("is_weekend", .required, en: "1 for Saturday and Sunday", zh: "是否周末", unit: .flag),
    ],
    query: """
      WITH RECURSIVE seen(day) AS (
          SELECT min(filing_date) FROM patent UNION ALL SELECT max(filing_date) FROM patent
          UNION ALL SELECT min(publication_date) FROM publication
          UNION ALL SELECT max(publication_date) FROM publication
          UNION ALL SELECT max(grant_date) FROM patent
          UNION ALL SELECT max(anticipated_expiration_date) FROM patent),
        calendar(date, last) AS (
          SELECT substr(first, 1, 4) || '-01-01', substr(final, 1, 4) || '-12-31'
            FROM (SELECT min(day) AS first, max(day) AS final FROM seen) WHERE first IS NOT NULL
          UNION ALL SELECT date(date, '+1 day'), last FROM calendar WHERE date < last)
      SELECT date, CAST(substr(date, 1, 4) AS INTEGER) AS year,
        (CAST(substr(date, 6, 2) AS INTEGER) + 2) / 3 AS quarter,
        substr(date, 1, 4) || '-Q' || ((CAST(substr(date, 6, 2) AS INTEGER) + 2) / 3) AS year_quarter,
        CAST(substr(date, 6, 2) AS INTEGER) AS month, substr(date, 1, 7) AS year_month,
        CAST(substr(date, 9, 2) AS INTEGER) AS day,
        (CAST(strftime('%w', date) AS INTEGER) + 6) % 7 + 1 AS weekday,
        strftime('%w', date) IN ('0', '6') AS is_weekend
      FROM calendar
      """)
}
