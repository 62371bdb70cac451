import PatentModel
import Providers
import Testing

/// A search for all patents of a company that has more than a search shows.
struct QCCSplitSearchTests {
  @Test(arguments: 1...8)
  func `all records are found, with no call in vain`(seed: Int) throws {
    let company = SimulatedCompany(patents: 300 * seed, seed: seed)
    let walk = SearchWalk(try Self.search(), of: company)
    #expect(walk.ids.count == company.patents.count)
    #expect(walk.totals == [company.patents.count])
    #expect(walk.shortfalls.isEmpty && walk.refused.isEmpty)
    let counts = walk.firstPages.map(company.count)
    #expect(counts.allSatisfy { $0 > 0 })
    let split = counts.count { $0 > company.limit }
    let pages = counts.filter { $0 <= company.limit }.map { ($0 + 9) / 10 }
    #expect(walk.asked.count == pages.reduce(split, +))
  }

  @Test(arguments: SimulatedCompany.Ends.allCases, [1, 2])
  func `whichever ends belong to a window, all are found`(
    ends: SimulatedCompany.Ends, sharedDays: Int
  ) throws {
    var company = SimulatedCompany(patents: 2_000, seed: 7)
    company.ends = ends
    let walk = SearchWalk(try Self.search { $0.windowOverlap = sharedDays }, of: company)
    #expect(walk.ids.count == 2_000 && walk.refused.isEmpty)
  }

  @Test(arguments: [true, false])
  func `without facets, and without a total, all are found`(refuses: Bool) throws {
    var company = SimulatedCompany(patents: 2_000, seed: 11)
    company.tellsFacets = false
    company.refusesLargeSearches = refuses
    let walk = SearchWalk(try Self.search(), of: company)
    #expect(walk.ids.count == 2_000 && walk.refused.isEmpty && walk.shortfalls.isEmpty)
    #expect(walk.totals == (refuses ? [] : [2_000]))
  }

  @Test func `records without a date are missed, and the total tells`() throws {
    var company = SimulatedCompany(patents: 1_000, seed: 3)
    for id in 1_001...1_050 { company.patents.append(.init(id: id, filed: nil, kind: 1)) }
    let walk = SearchWalk(try Self.search(), of: company)
    #expect(walk.totals == [1_050])
    #expect(walk.ids.isSuperset(of: (1...1_000).map(String.init)))
    #expect(walk.ids.count < 1_050)
  }

  @Test func `one day of one kind is shown as far as a search goes`() throws {
    let day = CalendarDate(year: 2020, month: 2, day: 29)
    let company = SimulatedCompany(
      patents: (1...251).map { .init(id: $0, filed: day, kind: $0 == 251 ? 3 : 1) })
    let walk = SearchWalk(try Self.search(), of: company)
    #expect(walk.ids.count == 201 && walk.refused.isEmpty)
    let shortfall = try #require(walk.shortfalls.first)
    #expect(walk.shortfalls.count == 1)
    #expect(shortfall.contains("250") && shortfall.contains("200"))
  }

  @Test func `what the user filters by bounds every part`() throws {
    let company = SimulatedCompany(patents: 3_000, seed: 5)
    let filters = try QCC.PatentFilters(
      kindcode: [1, 3], ipc: "G06", pubDateEnd: "20250101", appDateBegin: "2010/06/15",
      appDateEnd: "2020-03-31", status: "ZT001003")
    let walk = SearchWalk(try Self.search(filters), of: company)
    let begin = try #require(CalendarDate(year: 2010, month: 6, day: 15))
    let end = try #require(CalendarDate(year: 2020, month: 3, day: 31))
    let wanted = company.patents.filter { patent in
      [1, 3].contains(patent.kind) && patent.filed.map { begin <= $0 && $0 <= end } == true
    }
    #expect(walk.ids == Set(wanted.map { String($0.id) }))
    #expect(walk.totals.count == 2 && walk.totals.reduce(0, +) == wanted.count)
    #expect(walk.firstPages.count > 2)
    for question in walk.asked {
      #expect(question.parameter("ipc") == "G06" && question.parameter("status") == "ZT001003")
      #expect(question.parameter("pubDateEnd") == "2025-01-01")
      #expect(["1", "3"].contains(question.parameter("kindcode")))
      #expect(question.parameter("appDateBegin").map { $0 >= "2010-06-15" } == true)
      #expect(question.parameter("appDateEnd").map { $0 <= "2020-03-31" } == true)
    }
  }

  /// Rows a page, and the most that a search shows.
  @Test(arguments: [(10, 200), (30, 200), (50, 50), (7, 100)])
  func `no page is asked for beyond the limit`(pageSize: Int, limit: Int) throws {
    var company = SimulatedCompany(patents: 1_500, seed: 9)
    company.limit = limit
    let search = try Self.search { traits in
      traits.pageSize = pageSize
      traits.maxRows = limit
    }
    let walk = SearchWalk(search, of: company)
    #expect(walk.refused.isEmpty && walk.ids.count == 1_500)
    let last = try #require(
      walk.asked.compactMap { $0.parameter("pageIndex") }.compactMap { Int($0) }.max())
    #expect(last * pageSize <= limit)
  }

  @Test func `at the limit of the document all are found too`() throws {
    var company = SimulatedCompany(patents: 12_345, seed: 1)
    company.limit = 5_000
    let walk = SearchWalk(QCC.PatentSearch(), of: company)
    #expect(walk.ids.count == 12_345)
    let split = walk.firstPages.count { company.count(askedBy: $0) > 5_000 }
    #expect(walk.asked.count <= 12_345 / 50 + walk.firstPages.count + split)
  }

  /// Ten rows a page, two hundred at most, unless traits say otherwise.
  private static func search(
    _ filters: QCC.PatentFilters = .all, setting: (inout QCC.Traits) -> Void = { _ in }
  ) throws -> QCC.PatentSearch {
    var traits = QCC.Traits()
    traits.pageSize = 10
    traits.maxRows = 200
    setting(&traits)
    try traits.check()
    return QCC.PatentSearch(filters, traits: traits)
  }
}
