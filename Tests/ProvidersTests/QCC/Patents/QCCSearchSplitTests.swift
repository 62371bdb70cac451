import PatentModel
import Providers
import Testing

struct QCCSearchSplitTests {
  let split = QCC.SearchSplit(limit: 5_000, sharedDays: 1)

  /// The slice, the counts of its years, and the parts.
  @Test(
    arguments: [
      (
        "* …", ["2015": 2_000, "2016": 2_500, "2017": 4_000, "2018": 600],
        ["* …2016-12-31", "* 2016-12-31…"]
      ),
      (
        "3 2015-03-01…2018-06-30", ["2015": 2_000, "2016": 2_900, "2017": 2_000, "2018": 600],
        ["3 2015-03-01…2016-12-31", "3 2016-12-31…2018-06-30"]
      ),
      // A fiftieth is left free, unless a year alone needs it.
      (
        "* …", ["2015": 2_000, "2016": 2_901, "2017": 5_000],
        ["* …2015-12-31", "* 2015-12-31…2016-12-31", "* 2016-12-31…"]
      ),
      // Years without documents go with those before.
      ("* …", ["1999": 3_000, "2005": 0, "2016": 3_000], ["* …2015-12-31", "* 2015-12-31…"]),
      // A window that begins on the shared day is not handed on whole.
      (
        "1 2015-12-31…2016-12-31", ["2015": 8, "2016": 4_995],
        ["1 2015-12-31…2015-12-31", "1 2016-01-01…2016-12-31"]
      ),
    ])
  func `years are joined up to the limit`(
    slice: String, years: [String: Int], parts: [String]
  ) {
    #expect(cut(slice, of: years.total, QCC.SearchFacets(years: years)) == parts)
  }

  /// The slice, the counts of its years and of their kinds, and the parts.
  @Test(
    arguments: [
      (
        "* …", ["2015": 10, "2016": 7_000], ["2016-1": 4_000, "2016-3": 3_000],
        ["* …2015-12-31", "1 2015-12-31…", "3 2015-12-31…"]
      ),
      (
        "* …", ["2016": 7_000], ["2016-1": 1_000, "2016-2": 0, "2016-3": 6_000],
        ["1 …", "3 …2016-07-01", "3 2016-07-01…"]
      ),
      // Kinds that do not add up to their year are not believed.
      (
        "* 2016-01-01…2016-12-31", ["2016": 7_000], ["2016-1": 6_999],
        ["1", "2", "3", "4"].map { "\($0) 2016-01-01…2016-12-31" }
      ),
      (
        "2 2016-03-01…2017-12-31", ["2016": 7_000, "2017": 1], ["2016-2": 7_000],
        ["2 2016-03-01…2016-07-31", "2 2016-07-31…2016-12-31", "2 2016-12-31…2017-12-31"]
      ),
    ])
  func `a year above the limit is cut by kind, a kind of it into halves`(
    slice: String, years: [String: Int], kinds: [String: Int], parts: [String]
  ) {
    let facets = QCC.SearchFacets(years: years, yearKinds: kinds)
    #expect(cut(slice, of: years.total, facets) == parts)
  }

  /// Counts of years that do not explain 9,000 records of a search from 2010 on.
  @Test(
    arguments: [
      [:], ["2015": 4_000, "2016": 4_999], ["2015": 4_000, "2016": 5_001],
      ["2015": 4_000, "20160": 5_000], ["2015": 4_000, "unknown": 5_000],
      ["2009": 4_000, "2016": 5_000], ["2015": -1_000, "2016": 10_000],
      ["2015": .max, "2016": .max],
    ])
  func `years that do not explain the total are not believed`(years: [String: Int]) {
    let parts = cut("* 2010-01-01…", of: 9_000, QCC.SearchFacets(years: years))
    #expect(parts == ["1", "2", "3", "4"].map { "\($0) 2010-01-01…" })
  }

  @Test func `without years the kinds decide, where they explain the total`() {
    let facets = QCC.SearchFacets(kinds: ["1": 1_000, "2": 0, "4": 8_000])
    #expect(
      cut("* 2019-01-01…2019-12-31", of: 9_000, facets) == [
        "1 2019-01-01…2019-12-31", "4 2019-01-01…2019-07-02", "4 2019-07-02…2019-12-31",
      ])
    #expect(cut("* 2019-01-01…2019-12-31", of: 9_001, facets)?.count == 4)
  }

  /// A slice of which nothing is known, not even its total, and its parts.
  @Test(
    arguments: [
      ("* …", ["1 …", "2 …", "3 …", "4 …"]),
      (
        "1 …",
        [
          "1 …1999-12-31", "1 1999-12-31…2004-12-31", "1 2004-12-31…2009-12-31",
          "1 2009-12-31…2012-12-31", "1 2012-12-31…2015-12-31", "1 2015-12-31…2017-12-31",
          "1 2017-12-31…2019-12-31", "1 2019-12-31…2021-12-31", "1 2021-12-31…2023-12-31",
          "1 2023-12-31…",
        ]
      ),
      (
        "1 2017-03-01…2021-06-30",
        ["1 2017-03-01…2019-12-31", "1 2019-12-31…2021-06-30"]
      ),
      ("1 …1999-12-31", ["1 …1992-07-01", "1 1992-07-01…1999-12-31"]),
      ("1 2023-12-31…", ["1 2023-12-31…2024-12-30", "1 2024-12-30…"]),
      ("1 2019-12-31…2021-12-31", ["1 2019-12-31…2020-12-30", "1 2020-12-30…2021-12-31"]),
      ("1 2020-02-28…2020-03-01", ["1 2020-02-28…2020-02-29", "1 2020-02-29…2020-03-01"]),
      ("1 2020-02-29…2020-03-01", ["1 2020-02-29…2020-02-29", "1 2020-03-01…2020-03-01"]),
      ("* 2020-02-29…2020-02-29", ["1", "2", "3", "4"].map { "\($0) 2020-02-29…2020-02-29" }),
    ])
  func `what nothing is known of is cut by kind, along fixed years, then into halves`(
    slice: String, parts: [String]
  ) {
    #expect(cut(slice, of: nil, QCC.SearchFacets([])) == parts)
  }

  @Test(arguments: ["1 2020-02-29…2020-02-29", "1 …1984-12-31", "1 2100-01-01…"])
  func `one day of one kind cannot be cut`(slice: String) {
    #expect(cut(slice, of: nil, QCC.SearchFacets([])) == nil)
  }

  @Test func `one day of one kind cannot be cut though its year is known`() {
    let facets = QCC.SearchFacets(years: ["2020": 6_000])
    #expect(cut("1 2020-02-29…2020-02-29", of: 6_000, facets) == nil)
  }

  @Test(
    arguments: [
      (0, ["* …2015-12-31", "* 2016-01-01…"]), (1, ["* …2015-12-31", "* 2015-12-31…"]),
      (31, ["* …2015-12-31", "* 2015-12-01…"]),
    ])
  func `neighbouring windows share so many days`(days: Int, parts: [String]) {
    let split = QCC.SearchSplit(limit: 5_000, sharedDays: days)
    let facets = QCC.SearchFacets(years: ["2015": 3_000, "2016": 3_000])
    #expect(split.parts(of: QCC.SearchSlice(), total: 6_000, facets: facets)?.map(\.text) == parts)
  }

  private func cut(_ slice: String, of total: Int?, _ facets: QCC.SearchFacets) -> [String]? {
    split.parts(of: QCC.SearchSlice(slice), total: total, facets: facets)?.map(\.text)
  }
}

extension [String: Int] {
  fileprivate var total: Int { values.reduce(0, +) }
}
