import Foundation

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
  init?(ofHTTP text: String) {
    guard let date = try? Date(text, strategy: Self.httpDate) else { return nil }
    self = date
  }

  private static let httpDate = Date.ParseStrategy(
    format: """
      \(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .defaultDigits) \
      \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\
      \(second: .twoDigits) GMT
      """,
    locale: Locale(identifier: "en_US_POSIX"), timeZone: .gmt)
}
