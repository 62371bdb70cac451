import PatentModel

extension CalendarDate {
  /// The first of January.
  static func newYear(_ year: Int) -> CalendarDate {
    guard let day = CalendarDate(year: year, month: 1, day: 1) else {
      preconditionFailure("\(year) is no year of the calendar")
    }
    return day
  }

  /// The days between this day and another one, negative when that is earlier.
  func days(to other: CalendarDate) -> Int { other.ordinal - ordinal }

  /// So many days later, or earlier where the number is negative.
  func adding(days: Int) -> CalendarDate {
    let target = ordinal + days
    // No month has fewer than 28 days or more than 31: the walk begins before its end.
    var month = (CalendarDate(year: year, month: month, day: 1) ?? self)
      .adding(months: days < 0 ? days / 28 - 1 : days / 31)
    while month.adding(months: 1).ordinal <= target, month.adding(months: 1) > month {
      month = month.adding(months: 1)
    }
    return CalendarDate(
      year: month.year, month: month.month, day: target - month.ordinal + 1) ?? month
  }

  /// The days since the first of January of the year 1.
  private var ordinal: Int {
    let past = year - 1
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return 365 * past + past / 4 - past / 100 + past / 400
      + Self.daysBefore[month - 1] + (isLeap && month > 2 ? 1 : 0) + day - 1
  }

  /// The days of a common year before each of its months.
  private static let daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
}
