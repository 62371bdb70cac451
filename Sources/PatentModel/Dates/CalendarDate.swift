/// A day of the Gregorian calendar, without time and zone.
package struct CalendarDate: Hashable, Sendable {
  /// Year, month and day as eight decimal digits, as in 20161130.
  package let compact: Int32

  /// From 1 to 9999.
  package var year: Int { Int(compact) / 10_000 }
  /// From 1 to 12.
  package var month: Int { Int(compact) / 100 % 100 }
  /// From 1 to 31.
  package var day: Int { Int(compact) % 100 }

  /// Makes a day that exists, of the years 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    compact = Int32(year * 10_000 + month * 100 + day)
  }

  /// Makes a day that is known to exist.
  private init(known compact: Int) { self.compact = Int32(compact) }

  /// Counts the days of a month.
  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate {
  /// The same day of another year; 29 February becomes 28 where the year has none.
  package func adding(years: Int) -> CalendarDate { adding(months: 12 * years) }

  /// The same day of another month, or that month's last day where it is shorter.
  ///
  /// The years 1 and 9999 are the ends of the calendar.
  package func adding(months: Int) -> CalendarDate {
    let count = min(max(year * 12 + month - 1 + months, 12), 9999 * 12 + 11)
    let (newYear, newMonth) = (count / 12, count % 12 + 1)
    let newDay = min(day, Self.length(ofMonth: newMonth, year: newYear))
    return CalendarDate(known: newYear * 10_000 + newMonth * 100 + newDay)
  }
}

extension CalendarDate: Comparable {
  /// True for the earlier day first.
  package static func < (one: Self, other: Self) -> Bool { one.compact < other.compact }
}

extension CalendarDate: CustomStringConvertible {
  /// The day as ISO 8601 writes it, as in `2016-11-30`.
  package var description: String {
    withUTF8 { String(decoding: $0, as: UTF8.self) }
  }

  /// Hands on the ten ASCII characters of ``description``.
  package func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var characters = InlineArray<10, UInt8>(repeating: UInt8(ascii: "-"))
    var rest = compact
    for index in stride(from: 9, through: 0, by: -1) where index != 4 && index != 7 {
      characters[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    return characters.span.withUnsafeBufferPointer(body)
  }
}
