import Foundation
import PatentModel
import Testing
import Workspace

struct ShanghaiTimeTests {
  /// Unix seconds, the minute, and the Unix seconds of the next midnight and of the next month.
  @Test(
    arguments: [
      (0, "1970-01-01 08:00", 57_600, 2_649_600),
      (-1, "1970-01-01 07:59", 57_600, 2_649_600),
      (-28_801, "1969-12-31 23:59", -28_800, -28_800),
      // A leap year, and the February of one.
      (1_709_135_999, "2024-02-28 23:59", 1_709_136_000, 1_709_222_400),
      (1_709_136_000, "2024-02-29 00:00", 1_709_222_400, 1_709_222_400),
      // 2100 is none.
      (4_107_513_599, "2100-02-28 23:59", 4_107_513_600, 4_107_513_600),
      // Months of 31 and of 30 days.
      (1_772_294_400, "2026-03-01 00:00", 1_772_380_800, 1_774_972_800),
      (1_777_564_799, "2026-04-30 23:59", 1_777_564_800, 1_777_564_800),
      // The year ends.
      (1_798_732_799, "2026-12-31 23:59", 1_798_732_800, 1_798_732_800),
    ])
  func `a moment is read eight hours ahead of UTC`(
    second: Int, text: String, midnight: Int, month: Int
  ) {
    let time = ShanghaiTime(Date(timeIntervalSince1970: TimeInterval(second)))
    #expect(time.text == text)
    #expect(time.nextMidnight == Date(timeIntervalSince1970: TimeInterval(midnight)))
    #expect(time.nextMonth == Date(timeIntervalSince1970: TimeInterval(month)))
    #expect(time.day.description == text.prefix(10))
    #expect(time.month == text.prefix(7))
    #expect(ShanghaiTime(time.lastMidnight).text == text.prefix(10) + " 00:00")
    #expect(ShanghaiTime(time.firstOfMonth).text == text.prefix(7) + "-01 00:00")
  }

  @Test(
    arguments: [
      (1_709_135_999, "2024-02-28T23:59:59+08:00"), (1_709_136_000, "2024-02-29T00:00:00+08:00"),
      (-1, "1970-01-01T07:59:59+08:00"),
    ])
  func `for machines it is told to the second, with its offset`(second: Int, text: String) {
    #expect(ShanghaiTime(Date(timeIntervalSince1970: TimeInterval(second))).timestamp == text)
  }

  @Test func `it agrees with the calendar of Foundation over 200 years`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 8 * 3_600))
    for day in stride(from: -20_000, through: 60_000, by: 13) {
      let moment = Date(timeIntervalSince1970: TimeInterval(day * 86_400 + day % 86_400))
      let parts = calendar.dateComponents([.year, .month, .day], from: moment)
      let time = ShanghaiTime(moment)
      #expect(
        [time.day.year, time.day.month, time.day.day] == [parts.year, parts.month, parts.day])
      let month = try #require(calendar.dateInterval(of: .month, for: moment))
      #expect(time.nextMonth == month.end)
    }
  }

  @Test func `a part of a second does not lead into the next day`() {
    #expect(ShanghaiTime(Date(timeIntervalSince1970: 1_709_135_999.999)).text == "2024-02-28 23:59")
  }
}
