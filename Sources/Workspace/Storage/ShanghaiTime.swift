package import Foundation
package import PatentModel

/// A moment as the providers count it: in Asia/Shanghai, eight hours ahead of UTC all year.
package struct ShanghaiTime: Sendable {
  private static let offset = 8 * 3_600
  private static let secondsADay = 86_400

  private let days: Int
  private let second: Int

  package init(_ moment: Date) {
    let seconds = Int(moment.timeIntervalSince1970.rounded(.down)) + Self.offset
    days = Int((Double(seconds) / Double(Self.secondsADay)).rounded(.down))
    second = seconds - days * Self.secondsADay
  }

  /// `2026-12-01 00:00`.
  package var text: String {
    "\(day) \(Self.two(second / 3_600)):\(Self.two(second / 60 % 60))"
  }

  /// ISO 8601, for machines: `2026-12-01T00:00:00+08:00`.
  package var timestamp: String {
    "\(text.replacing(" ", with: "T")):\(Self.two(second % 60))+08:00"
  }

  private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

  /// The calendar day.
  package var day: CalendarDate {
    let (year, month, day) = civil
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      preconditionFailure("No calendar has a day \(days) after 1970")
    }
    return date
  }

  /// `2026-11`.
  package var month: String { String(day.description.prefix(7)) }

  /// When this day began.
  package var lastMidnight: Date { Self.start(ofDay: days) }

  /// When this month began.
  package var firstOfMonth: Date { Self.start(ofDay: days - civil.day + 1) }

  package var nextMidnight: Date { Self.start(ofDay: days + 1) }

  package var nextMonth: Date {
    let (_, month, day) = civil
    var next = days - day + 29
    while ShanghaiTime(Self.start(ofDay: next)).civil.month == month { next += 1 }
    return Self.start(ofDay: next)
  }

  private static func start(ofDay day: Int) -> Date {
    Date(timeIntervalSince1970: TimeInterval(day * secondsADay - offset))
  }

  /// Days since 1970 to year, month and day: eras of 400 years, each beginning on 1 March.
  private var civil: (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }
}
