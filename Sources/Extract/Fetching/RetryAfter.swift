import Foundation
import PatentModel

extension Duration {
  /// Reads a `Retry-After` header: seconds, or a date of HTTP; nil for anything else.
  ///
  /// A date that has passed is zero; what is longer than a quarter of an hour is cut to that, since
  /// nobody documents the header and a broken one must not stop a run.
  init?(retryAfter text: String) {
    let longest = 900
    if let seconds = Int(text.trimmingCharacters(in: .whitespaces)) {
      self = .seconds(min(max(0, seconds), longest))
      return
    }
    guard let date = Date(ofHTTP: text) else { return nil }
    self = .seconds(min(max(0, date.timeIntervalSinceNow), Double(longest)))
  }
}

extension Date {
  /// Reads a date of HTTP, such as `Sun, 06 Nov 1994 08:49:37 GMT`; nil for anything else.
  ///
  /// Each part has its place (RFC 9110, 5.6.7). The name of the day says nothing that the rest does not.
  init?(ofHTTP text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 29, bytes[25...].elementsEqual(" GMT".utf8),
      let month = Self.months.firstIndex(where: { bytes[8..<11].elementsEqual($0.utf8) }),
      let day = bytes.number(at: 5..<7), let year = bytes.number(at: 12..<16),
      CalendarDate(year: year, month: month + 1, day: day) != nil,
      let hour = bytes.number(at: 17..<19), hour < 24,
      let minute = bytes.number(at: 20..<22), minute < 60,
      let second = bytes.number(at: 23..<25), second <= 60
    else { return nil }
    var parts = tm()
    parts.tm_year = Int32(year - 1_900)
    parts.tm_mon = Int32(month)
    parts.tm_mday = Int32(day)
    parts.tm_hour = Int32(hour)
    parts.tm_min = Int32(minute)
    parts.tm_sec = Int32(second)
    self.init(timeIntervalSince1970: TimeInterval(timegm(&parts)))
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

extension [UInt8] {
  /// The number that stands at this place in digits alone.
  fileprivate func number(at place: Range<Int>) -> Int? {
    self[place].reduce(0) { number, byte in
      guard let number, 0x30...0x39 ~= byte else { return nil }
      return number * 10 + Int(byte - 0x30)
    }
  }
}
