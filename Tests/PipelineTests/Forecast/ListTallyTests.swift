import Extract
import PatentModel
import Providers
import Testing

@testable import Pipeline

struct ListTallyTests {
  var lists = ListTally(.patents)

  @Test mutating func `of a list that was begun the rest is known to the page and the row`() {
    lists.add(.of(170, owned: 50, missing: 3))
    #expect(lists.restCalls == Bounds(exactly: 3) && lists.restRows == Bounds(exactly: 120))
    #expect(lists.unseen == 0)
  }

  @Test mutating func `a list that is owned needs nothing, also where rows were lost on the way`() {
    lists.add(.of(100, owned: 90, missing: 0))
    #expect(lists.restCalls == .zero && lists.restRows == .zero)
  }

  @Test mutating func `a list without a page is like those that are known, empty ones included`() {
    lists.add(.of(100, owned: 100, missing: 0))
    lists.add(.of(nil, owned: 0, missing: 0))
    lists.add(.of(nil, owned: 0, missing: 1))
    #expect(lists.unseen == 1)
    #expect(lists.rows.count == 2 && lists.rows.mean == 50)
    #expect(lists.pages.mean == 1.5)
  }

  @Test func `where nothing is known a guess stands for it`() {
    #expect(lists.calls(forUnseen: Bounds(exactly: 3)) == Bounds(3, 60))
    #expect(lists.rows(ofUnseen: Bounds(exactly: 3)) == Bounds(0, 3_000))
  }

  @Test
  mutating func `a list beyond what a search shows comes in parts, whose last pages are not full`()
  {
    lists.add(.of(6_000, owned: 50, missing: 4))
    // 5,950 rows in four parts, each of which may be cut again.
    #expect(lists.restCalls == Bounds(119, 148) && lists.restRows == Bounds(exactly: 5_950))
    #expect(lists.cut == 1)
  }

  @Test mutating func `of a list that cannot be cut only the first rows are had`() {
    lists = ListTally(
      ListExpectation(
        of: ["licences", "许可"], rowsPerPage: 50, reach: 5_000, isCut: false, guess: 0...20))
    lists.add(.of(6_000, owned: 50, missing: 99))
    #expect(lists.restCalls == Bounds(exactly: 99) && lists.restRows == Bounds(exactly: 4_950))
  }

  @Test mutating func `parts of a search that told no total are lists of their own`() {
    lists.add(.of(nil, owned: 0, missing: 4))
    #expect(lists.unseen == 4)
  }
}

extension ListExpectation {
  static let patents = ListExpectation(
    of: ["patents", "专利"], rowsPerPage: 50, reach: 5_000, isCut: true, guess: 0...1_000)
}

extension ListEnding {
  static func of(_ total: Int?, owned: Int, missing: Int, outdated: Int = 0) -> ListEnding {
    ListEnding(
      endpoint: QCC.PatentSearch().endpoint, records: owned, total: total, isWhole: missing == 0,
      missing: missing, outdated: outdated)
  }
}
