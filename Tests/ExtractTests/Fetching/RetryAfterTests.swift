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

  @Test(
    arguments: [
      ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
      ("Sat, 29 Feb 2020 23:59:59 GMT", 1_583_020_799), ("", nil),
      ("Sun, 06 Nov 1994 08:49:37 UTC", nil), ("Sunday, 06-Nov-94 08:49:37 GMT", nil),
      ("Sun Nov  6 08:49:37 1994", nil), ("Sun, 30 Feb 2020 08:49:37 GMT", nil),
      ("Sun, 06 nov 1994 08:49:37 GMT", nil), ("Sun, 06 Nov 1994 24:00:00 GMT", nil),
      ("Sun, 06 Nov 1994 08:60:00 GMT", nil), ("Sun, +6 Nov 1994 08:49:37 GMT", nil),
      ("星, 06 Nov 1994 08:49:37 GMT", 784_111_777),
    ] as [(String, TimeInterval?)])
  func `a date of HTTP is read by its places`(text: String, seconds: TimeInterval?) {
    #expect(Date(ofHTTP: text)?.timeIntervalSince1970 == seconds)
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
