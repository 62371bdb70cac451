extension CalendarDate {
  /// Reads a day in any form that a provider writes.
  ///
  /// `2022-03-08`, also with a time behind a blank or a `T`; `20161130`; `2015/10/20`, `2025/3/25`;
  /// `2014.05.16`; `2014年5月16日`. A time does not change the day, whatever its zone.
  ///
  /// - Returns: nil for days that do not exist, and for the years 0000, 0001, 1900 and 9999, which
  ///   stand for "no date".
  package init?(reading text: String) {
    var spelling = text
    if let date = spelling.withUTF8({ CalendarDate(reading: $0) }) {
      self = date
      return
    }
    spelling = text.compatibilityForm  // full-width digits are worth a second look
    guard spelling != text, let date = spelling.withUTF8({ CalendarDate(reading: $0) }) else {
      return nil
    }
    self = date
  }

  /// Reads a day from UTF-8, in the forms of ``init(reading:)-(String)`` without full-width digits.
  package init?(reading utf8: UnsafeBufferPointer<UInt8>) {
    var cursor = Cursor(bytes: utf8)
    cursor.skipBlanks()
    guard let (digits, count) = cursor.number(upTo: 8) else { return nil }
    let date: CalendarDate?
    switch count {
    case 8: date = CalendarDate(compact: digits)
    case 4: date = cursor.monthAndDay(ofYear: digits)
    default: return nil
    }
    cursor.skipTime()
    guard let date, cursor.isAtEnd else { return nil }
    self = date
  }

  /// Reads a day from eight decimal digits, as in 20161130.
  ///
  /// - Returns: nil as for any other form.
  package init?(compact: Int) {
    self.init(year: compact / 10_000, month: compact / 100 % 100, day: compact % 100)
    guard !isSentinel else { return nil }
  }

  /// True in the years that vendors write for a date that they do not have.
  fileprivate var isSentinel: Bool { year <= 1 || year == 1900 || year == 9999 }
}

/// A place in the bytes of a date.
private struct Cursor {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0

  var isAtEnd: Bool { position == bytes.count }

  mutating func skipBlanks() {
    while position < bytes.count, bytes[position].isBlank { position += 1 }
  }

  /// Reads a run of at most so many digits; nil when there is none, or more.
  mutating func number(upTo limit: Int) -> (value: Int, count: Int)? {
    let start = position
    var value = 0
    while position < bytes.count, bytes[position].isDigit {
      guard position - start < limit else { return nil }
      value = value * 10 + bytes[position].digitValue
      position += 1
    }
    return position == start ? nil : (value, position - start)
  }

  /// Passes over a word that stands here.
  mutating func skip(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard bytes.count - position >= length else { return false }
    for offset in 0..<length where bytes[position + offset] != word.utf8Start[offset] {
      return false
    }
    position += length
    return true
  }

  /// Reads what follows the year: `-3-8`, `/3/8`, `.3.8` or 年3月8日.
  mutating func monthAndDay(ofYear year: Int) -> CalendarDate? {
    guard let joint = Joint.allCases.first(where: { skip($0.afterYear) }),
      let month = number(upTo: 2), skip(joint.afterMonth), let day = number(upTo: 2),
      skip(joint.afterDay)
    else { return nil }
    return CalendarDate(compact: year * 10_000 + month.value * 100 + day.value)
  }

  /// Passes over blanks and a time of day, if it looks like one.
  mutating func skipTime() {
    let start = position
    if !skip("T") { skipBlanks() }
    guard let hour = number(upTo: 2), hour.value < 25, skip(":") else {
      position = start
      skipBlanks()
      return
    }
    while position < bytes.count, isOfTime(bytes[position]) { position += 1 }
    skipBlanks()
  }

  private func isOfTime(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "Z"):
      true
    default: byte.isDigit
    }
  }
}

/// What stands between the numbers of a date.
private enum Joint: CaseIterable {
  case dash, slash, dot, words

  var afterYear: StaticString {
    switch self {
    case .dash: "-"
    case .slash: "/"
    case .dot: "."
    case .words: "年"
    }
  }

  var afterMonth: StaticString { self == .words ? "月" : afterYear }
  var afterDay: StaticString { self == .words ? "日" : "" }
}
