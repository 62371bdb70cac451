import PatentModel
import Testing

@testable import Providers

/// What holds of every cut, whatever the provider counts.
struct QCCSearchSplitProofTests {
  @Test(arguments: 1...200)
  func `cutting ends, and loses no day and no kind`(seed: Int) throws {
    var chance = SeededChance(seed)
    let split = QCC.SearchSplit(
      limit: Int.random(in: 1...5_000, using: &chance),
      sharedDays: [0, 1, 1, 2, 31].randomElement(using: &chance) ?? 1)
    var slice = Self.slice(using: &chance)
    var depth = 0
    while true {
      let total = Bool.random(using: &chance) ? nil : Int.random(in: 5_001...50_000, using: &chance)
      let facets = Self.facets(adding: total ?? 0, in: slice, using: &chance)
      guard let parts = split.parts(of: slice, total: total, facets: facets) else { break }
      #expect(parts.allSatisfy { $0.isSmaller(than: slice) }, "\(slice.text)")
      #expect(Set(parts).count == parts.count)
      for _ in 1...20 {
        let day = Self.day(in: slice, using: &chance)
        let kind = slice.kind ?? Int.random(in: 1...4, using: &chance)
        #expect(parts.contains { $0.holds(day, kind: kind) }, "\(slice.text) \(day) \(kind)")
      }
      slice = try #require(parts.randomElement(using: &chance))
      depth += 1
      try #require(depth < 250)
    }
  }

  /// Days that neighbours share, and how often a day may be asked for alone because of them.
  @Test(arguments: [(0, 1), (1, 2), (2, 3), (31, 11)])
  func `of two months that are always too large each day is asked for a few times`(
    shared: Int, times: Int
  ) {
    let split = QCC.SearchSplit(limit: 10, sharedDays: shared)
    var open = [QCC.SearchSlice("* 2021-01-01…2021-02-28")]
    var single: [QCC.SearchSlice] = []
    while let slice = open.popLast(), single.count <= times * 4 * 59 {
      if let parts = split.parts(of: slice, total: nil, facets: QCC.SearchFacets([])) {
        open += parts
      } else {
        single.append(slice)
      }
    }
    #expect(single.count <= times * 4 * 59)
    #expect(Set(single).count == 4 * 59)
  }

  /// Windows open at none, one or both ends, of one kind or all.
  private static func slice(using chance: inout SeededChance) -> QCC.SearchSlice {
    let days = [day(using: &chance), day(using: &chance)].sorted()
    return QCC.SearchSlice(
      kind: Bool.random(using: &chance) ? nil : Int.random(in: 1...4, using: &chance),
      filed: DateWindow(
        begin: Bool.random(using: &chance) ? nil : days[0],
        end: Bool.random(using: &chance) ? nil : days[1]))
  }

  private static func day(using chance: inout SeededChance) -> CalendarDate {
    CalendarDate.newYear(Int.random(in: 1985...2030, using: &chance))
      .adding(days: Int.random(in: 0...364, using: &chance))
  }

  /// A day of a slice, often one at its ends.
  private static func day(
    in slice: QCC.SearchSlice, using chance: inout SeededChance
  ) -> CalendarDate {
    let first = slice.filed.begin ?? min(.newYear(1980), slice.filed.end ?? .newYear(1980))
    let last = slice.filed.end ?? max(.newYear(2110), first)
    return switch Int.random(in: 0...3, using: &chance) {
    case 0: first
    case 1: last
    default: first.adding(days: Int.random(in: 0...first.days(to: last), using: &chance))
    }
  }

  /// Counts that often add up, over years that often lie in the slice; all kinds have some.
  private static func facets(
    adding total: Int, in slice: QCC.SearchSlice, using chance: inout SeededChance
  ) -> QCC.SearchFacets {
    var years: [String: Int] = [:]
    var kinds: [String: Int] = [:]
    var rest = total
    while rest > 0 {
      let share = Int.random(in: 4...20_000, using: &chance)
      let count = share + 4 > rest ? rest : share
      let year = day(in: slice, using: &chance).year
      years[String(year), default: 0] += count
      for kind in 1...4 { kinds["\(year)-\(kind)", default: 0] += kind == 4 ? count - 3 : 1 }
      rest -= count
    }
    if Int.random(in: 0...5, using: &chance) == 0 { years["2010", default: 0] += 1 }
    return QCC.SearchFacets(years: years, yearKinds: kinds)
  }
}
