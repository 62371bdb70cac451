import PatentModel
import Testing

@testable import Providers

struct CalendarDateDaysTests {
  @Test(
    arguments: [
      ("2016-01-01", -1, "2015-12-31"), ("2020-02-28", 1, "2020-02-29"),
      ("2100-02-28", 1, "2100-03-01"), ("2000-02-28", 2, "2000-03-01"),
      ("2016-12-31", 1, "2017-01-01"), ("2016-03-31", -31, "2016-02-29"),
      ("1985-04-01", 14_610, "2025-04-01"), ("2025-04-01", -14_610, "1985-04-01"),
      ("2016-05-17", 0, "2016-05-17"),
    ])
  func `days are counted over months and leap years`(from: String, days: Int, to: String) throws {
    let first = try #require(CalendarDate(reading: from))
    let last = try #require(CalendarDate(reading: to))
    #expect(first.adding(days: days) == last)
    #expect(first.days(to: last) == days)
  }

  @Test func `each day of forty years follows the one before`() throws {
    var day = CalendarDate.newYear(1985)
    var count = 0
    while day < .newYear(2025) {
      let next = day.adding(days: 1)
      try #require(next > day && day.days(to: next) == 1 && next.adding(days: -1) == day)
      day = next
      count += 1
    }
    #expect(count == 14_610)
  }
}
