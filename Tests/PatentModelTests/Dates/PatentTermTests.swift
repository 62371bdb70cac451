import PatentModel
import Testing

struct PatentTermTests {
  @Test(
    arguments: [
      (.design, "2015-12-07", "2025-12-07"), (.design, "2021-05-31", "2031-05-31"),
      (.design, "2021-06-01", "2036-06-01"), (.invention, "2004-02-29", "2024-02-29"),
      (.utilityModel, "2004-02-29", "2014-02-28"),
    ] as [(PatentType, String, String)])
  func `a term ends as the law of its filing day says`(
    type: PatentType, filing: String, end: String
  ) throws {
    let filing = try #require(CalendarDate(reading: filing))

    #expect(type.endOfTerm(filedOn: filing).description == end)
  }

  @Test(
    arguments: [
      (.design, "2009-02-03", "2015-12-07", false), (.design, "2015-06-07", "2015-12-07", true),
      (.design, "2015-06-06", "2015-12-07", false), (.invention, "2014-12-07", "2015-12-07", true),
      (.invention, "2014-12-06", "2015-12-07", false),
      (.invention, "2015-12-08", "2015-12-07", false),
      (.invention, "2015-12-07", "2015-12-07", true),
    ] as [(PatentType, String, String, Bool)])
  func `priority lasts a year, or half a year for a design`(
    type: PatentType, earlier: String, filing: String, isAdmitted: Bool
  ) throws {
    let earlier = try #require(CalendarDate(reading: earlier))
    let filing = try #require(CalendarDate(reading: filing))

    #expect(type.admitsPriority(of: earlier, filedOn: filing) == isAdmitted)
  }
}
