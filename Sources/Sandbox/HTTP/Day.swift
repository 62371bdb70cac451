import Foundation

/// A day of the Gregorian calendar, without time and zone.
struct Day: Hashable, Sendable {
  let year: Int
  let month: Int
  let day: Int

  /// - Returns: nil when the calendar has no such day.
  init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    let nominal = Self.count(year: year, month: month, day: day)
    self.init(daysSince1970: nominal)
    guard self.day == day, self.month == month else { return nil }
  }

  /// The day that many days after 1970-01-01.
  ///
  /// The arithmetic counts in eras of 400 years that begin in March, so that the leap day comes last
  /// (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
  init(daysSince1970 count: Int) {
    let shifted = count + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  var daysSince1970: Int { Self.count(year: year, month: month, day: day) }

  private static func count(year: Int, month: Int, day: Int) -> Int {
    let yearFromMarch = month <= 2 ? year - 1 : year
    let era = yearFromMarch / 400
    let yearOfEra = yearFromMarch - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

extension Day: Comparable {
  static func < (one: Day, other: Day) -> Bool { one.compact < other.compact }

  func adding(days: Int) -> Day { Day(daysSince1970: daysSince1970 + days) }

  /// The same day that many years later; 29 February becomes the 28th.
  func adding(years: Int) -> Day {
    Day(year: year + years, month: month, day: day)
      ?? Day(daysSince1970: Self.count(year: year + years, month: month, day: 28))
  }
}

extension Day {
  /// Reads the three spellings that 企查查 专利查询 V1.0 names: 20151020, 2015-10-20, 2015/10/20.
  init?(reading text: String) {
    let digits: [Substring]
    if text.utf8.count == 8 {
      digits = [text.prefix(4), text.dropFirst(4).prefix(2), text.suffix(2)]
    } else {
      let separator: Character = text.contains("/") ? "/" : "-"
      digits = text.split(separator: separator, omittingEmptySubsequences: false)
    }
    guard digits.map(\.utf8.count) == [4, 2, 2] else { return nil }
    let numbers = digits.compactMap { UInt($0) }
    guard numbers.count == 3 else { return nil }
    self.init(year: Int(numbers[0]), month: Int(numbers[1]), day: Int(numbers[2]))
  }

  /// 20151020 as a number.
  var compact: Int { (year * 100 + month) * 100 + day }

  /// 2015-10-20.
  var dashed: String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}

extension Day {
  /// The clock's time in Shanghai, where all providers live, as 20151020093005.
  static func stamp(of date: Date) -> String {
    let seconds = Int(date.timeIntervalSince1970) + 8 * 3600
    let day = Day(daysSince1970: seconds / 86_400)
    let time = seconds % 86_400
    let clock = time / 3600 * 10_000 + time / 60 % 60 * 100 + time % 60
    return String(day.compact * 1_000_000 + clock)
  }
}

extension Day {
  /// The moment that `2018-01-09 13:52:03` is in Shanghai; nil for text in another form.
  static func time(ofShanghai text: String) -> Date? {
    let halves = text.split(separator: " ", omittingEmptySubsequences: false)
    guard halves.count == 2, text.utf8.count == 19, text.contains("-"),
      let day = Day(reading: String(halves[0]))
    else {
      return nil
    }
    let digits = halves[1].split(separator: ":", omittingEmptySubsequences: false)
    let numbers = digits.filter { $0.utf8.count == 2 }.compactMap { UInt8($0) }
    guard numbers.count == 3, numbers[0] < 24, numbers[1] < 60, numbers[2] < 60 else { return nil }
    let seconds = numbers.reduce(0) { $0 * 60 + Int($1) }
    return Date(
      timeIntervalSince1970: TimeInterval(day.daysSince1970 * 86_400 + seconds - 8 * 3600))
  }
}
