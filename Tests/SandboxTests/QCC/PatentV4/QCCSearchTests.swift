import Testing

@testable import Sandbox

struct QCCSearchTests {
  @Test(
    arguments: [
      ([:], .wrongParameter),
      (["searchKey": ""], .wrongParameter),
      (["searchKey": "华"], .tooShort),
      (["searchKey": "华为"], nil),
      (["searchKey": "华为", "pageSize": "50"], nil),
      (["searchKey": "华为", "pageSize": "51"], .wrongParameter),
      (["searchKey": "华为", "pageSize": "0"], .wrongParameter),
      (["searchKey": "华为", "pageSize": "ten"], .wrongParameter),
      (["searchKey": "华为", "pageIndex": "0"], .wrongParameter),
      (["searchKey": "华为", "pageIndex": "100", "pageSize": "50"], nil),
      (["searchKey": "华为", "pageIndex": "101", "pageSize": "50"], .tooManyRecords),
      (["searchKey": "华为", "kindcode": "4"], nil),
      (["searchKey": "华为", "kindcode": "5"], .wrongParameter),
      (["searchKey": "华为", "kindcode": "1,2"], .wrongParameter),
      (["searchKey": "华为", "pubDateBegin": "20151020"], nil),
      (["searchKey": "华为", "pubDateBegin": "2015/10/20", "pubDateEnd": "2015-10-20"], nil),
      (
        ["searchKey": "华为", "pubDateBegin": "20151021", "pubDateEnd": "20151020"], .wrongParameter
      ),
      (["searchKey": "华为", "appDateEnd": "20150229"], .wrongParameter),
      (["searchKey": "华为", "appDateEnd": "2015-2-28"], .wrongParameter),
      (["searchKey": "华为", "pubDateEnd": "昨天"], .wrongParameter),
      (["searchKey": "华为", "ipc": "G06F 16/735"], nil),
      (["searchKey": "华为", "ipc": "11-"], nil),
      (["searchKey": "华为", "ipc": "计算"], .wrongParameter),
      (["searchKey": "华为", "status": "ZT001003"], nil),
      (["searchKey": "华为", "status": "授权"], .wrongParameter),
      (["searchKey": "华为", "kindcode": "", "ipc": "", "status": "", "appDateEnd": ""], nil),
    ] as [([String: String], QCCStatus?)])
  func `takes what the document allows and refuses the rest`(
    query: [String: String], status: QCCStatus?
  ) {
    let verdict = Result { () throws(QCCStatus) in try QCCSearch(call(query)) }

    #expect(verdict.refusal == status)
  }

  @Test(arguments: Publication.Kind.allCases)
  func `a kindcode leaves the rows of that kind, and the kinds make up the whole`(
    kind: Publication.Kind
  ) throws {
    let filter = try QCCFilter(
      call(["searchKey": "中兴", "kindcode": String(kind.rawValue)]))

    let rows = Corpus.small.publications.filter(filter.matches)

    #expect(!rows.isEmpty)
    #expect(rows == Corpus.small.publications.filter { $0.kind == kind })
  }

  @Test func `the ends of a span of dates belong to it`() throws {
    let row = try #require(Corpus.small.publications.first)
    let filed = try #require(row.filing).date
    for day in [filed, filed.adding(days: -1), filed.adding(days: 1)] {
      let filter = try QCCFilter(
        call([
          "searchKey": "中兴", "appDateBegin": day.dashed, "appDateEnd": String(day.compact),
        ]))
      #expect(filter.matches(row) == (day == filed))
    }
  }

  @Test func `class, status and symbol narrow a search`() throws {
    let row = try #require(Corpus.small.publications.first { $0.kind == .grant })
    for (name, value, fits) in [
      ("ipc", row.symbols[0], true), ("ipc", String(row.symbols[0].prefix(3)), true),
      ("ipc", row.symbols[0].lowercased(), true), ("ipc", "Z99", false),
      ("status", row.status.code, true), ("status", "ZT000000", false),
    ] {
      let filter = try QCCFilter(call(["searchKey": "中兴", name: value]))
      #expect(filter.matches(row) == fits, "\(name) \(value)")
    }
  }

  private func call(_ query: [String: String]) -> Call {
    Call(method: "GET", path: "/", query: query, arrival: SetClock().now())
  }
}
