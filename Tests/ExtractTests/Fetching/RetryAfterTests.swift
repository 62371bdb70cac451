import Foundation
import Testing

@testable import Extract

struct RetryAfterTests {
  @Test(
    arguments: [
      ("7", .seconds(7)), (" 120 ", .seconds(120)), ("0", .zero), ("-5", .zero),
      ("Sun, 06 Nov 1994 08:49:37 GMT", .zero), ("100000", .seconds(900)),
      ("9223372036854775807", .seconds(900)), ("Fri, 31 Dec 9999 23:59:59 GMT", .seconds(900)),
      ("soon", nil), ("", nil), ("1.5", nil),
    ] as [(String, Duration?)])
  func `seconds and dates are read`(text: String, wait: Duration?) {
    #expect(Duration(retryAfter: text) == wait)
  }

  @Test func `a date to come is a wait`() throws {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(secondsFromGMT: 0)
    formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
    let text = formatter.string(from: Date(timeIntervalSinceNow: 100))
    let wait = try #require(Duration(retryAfter: text))
    #expect(wait > .seconds(90) && wait <= .seconds(100))
  }
}
