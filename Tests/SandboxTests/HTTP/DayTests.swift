import Foundation
import Testing

@testable import Sandbox

struct DayTests {
  @Test(arguments: [
    ("20151020", 20_151_020), ("2015-10-20", 20_151_020), ("2015/10/20", 20_151_020),
    ("20160229", 20_160_229), ("20000229", 20_000_229),
  ])
  func `reads the three spellings`(text: String, compact: Int) {
    #expect(Day(reading: text)?.compact == compact)
  }

  @Test(arguments: [
    "20150229", "19000229", "20151301", "20151000", "2015-1-2", "2015-10/20", "201510201",
    "2015102O", "-2015-10", "+2015102", "", "十月二十日",
  ])
  func `reads nothing else`(text: String) {
    #expect(Day(reading: text) == nil)
  }

  @Test func `counts days as the calendar does`() {
    #expect(Day(daysSince1970: 0).dashed == "1970-01-01")
    #expect(Day(daysSince1970: 19_675).dashed == "2023-11-14")
    #expect(Day(daysSince1970: -1).dashed == "1969-12-31")
    for count in stride(from: -200_000, to: 200_000, by: 97) {
      #expect(Day(daysSince1970: count).daysSince1970 == count)
    }
  }

  @Test func `29 February becomes the 28th in a common year`() {
    #expect(Day(reading: "20200229")?.adding(years: 10).dashed == "2030-02-28")
    #expect(Day(reading: "20200229")?.adding(years: 20).dashed == "2040-02-29")
  }

  @Test func `a stamp is the time in Shanghai`() {
    #expect(Day.stamp(of: Date(timeIntervalSince1970: 1_700_000_000)) == "20231115061320")
    #expect(Day.stamp(of: Date(timeIntervalSince1970: 57_600)) == "19700102000000")
  }

  @Test func `a time in Shanghai is a moment`() {
    #expect(Day.time(ofShanghai: "2023-11-15 06:13:20")?.timeIntervalSince1970 == 1_700_000_000)
    #expect(Day.time(ofShanghai: "1970-01-01 08:00:00")?.timeIntervalSince1970 == 0)
  }

  @Test(arguments: [
    "2023-11-15T06:13:20", "2023/11/15 06:13:20", "2023-11-31 06:13:20", "2023-11-15 24:00:00",
    "2023-11-15 06:60:00", "2023-11-15 6:13:200", "2023-11-15 06:13", "20231115 06:13:20", "",
  ])
  func `a time in another form is none`(text: String) {
    #expect(Day.time(ofShanghai: text) == nil)
  }
}
