import PatentModel
import Testing

struct CalendarDateTests {
  @Test(
    arguments: [
      ("2022-03-08", "2022-03-08"), ("2022-03-08 00:00:00", "2022-03-08"),
      ("2017-03-01T00:00:00", "2017-03-01"), ("2017-03-01T23:30:00.000+08:00", "2017-03-01"),
      ("2017-03-01T00:00:00Z", "2017-03-01"), ("20151020", "2015-10-20"),
      ("2015/10/20", "2015-10-20"), ("2025/3/25", "2025-03-25"), ("2014.05.16", "2014-05-16"),
      ("2014年5月16日", "2014-05-16"), (" 2014-5-6 ", "2014-05-06"), ("2016-02-29", "2016-02-29"),
      ("２０２２－０３－０８", "2022-03-08"),
    ])
  func `every form of a date is read`(text: String, day: String) {
    #expect(CalendarDate(reading: text)?.description == day)
  }

  @Test(
    arguments: [
      "", "0", "0000-00-00", "0001-01-01", "1900-01-01", "9999-12-31", "2015-02-29", "2022-13-01",
      "2022-00-10", "2022-04-31", "20221301", "2022-03", "2022-03-08x", "2022-03/08", "2014年5月",
      "2022-03-08 上午", "202-03-08", "20220308 1", "2022-03-08T", "公开",
    ])
  func `what is no day of the calendar is none`(text: String) {
    #expect(CalendarDate(reading: text) == nil)
  }

  @Test(arguments: [(20_161_130, "2016-11-30"), (0, nil), (19_000_101, nil), (99_991_231, nil)])
  func `a date may come as a number`(number: Int, day: String?) {
    #expect(CalendarDate(compact: number)?.description == day)
  }

  @Test func `days are ordered as in the calendar`() throws {
    let days = ["2021-05-31", "2020-12-31", "2021-06-01"].compactMap { CalendarDate(reading: $0) }

    #expect(days.sorted().map(\.description) == ["2020-12-31", "2021-05-31", "2021-06-01"])
  }

  @Test(
    arguments: [
      ("2015-12-07", 10 * 12, "2025-12-07"), ("2016-02-29", 12, "2017-02-28"),
      ("2016-02-29", 48, "2020-02-29"), ("2021-01-31", 1, "2021-02-28"),
      ("2021-11-30", 3, "2022-02-28"), ("2021-03-31", -1, "2021-02-28"),
      ("2021-01-15", -1, "2020-12-15"), ("2021-01-15", 1_000_000, "9999-12-15"),
      ("2021-01-15", -1_000_000, "0001-01-15"),
    ])
  func `adding months keeps to the month's last day`(day: String, months: Int, sum: String) throws {
    let date = try #require(CalendarDate(reading: day))

    #expect(date.adding(months: months).description == sum)
  }

  @Test func `29 February falls back in a common year`() throws {
    let date = try #require(CalendarDate(reading: "2004-02-29"))

    #expect(date.adding(years: 10).description == "2014-02-28")
    #expect(date.adding(years: 20).description == "2024-02-29")
  }

  @Test(arguments: [7, 77, 777] as [UInt64])
  func `any text is read or refused`(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    for _ in 0..<5_000 {
      let text = chance.awkwardText()
      if let date = CalendarDate(reading: text) {
        #expect(CalendarDate(reading: date.description) == date)
      }
    }
  }

  @Test func `every day of four centuries survives being written`() {
    var written = 0
    for year in 1901...2300 {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
          written += CalendarDate(reading: date.description) == date ? 1 : 0
        }
      }
    }
    #expect(written == 146_097)
  }
}
