import Foundation

extension Fault {
  /// What is delivered in place of any work; nil for the faults that come after it, and for a code,
  /// which is the provider's own word.
  func deliveryBeforeWork(for call: Call) -> Delivery? {
    switch self {
    case .unavailable: .whole(.failure(503, "Service Unavailable"))
    case .throttled: .whole(Self.throttled(call))
    case .reset: .nothing
    case .html: .whole(.page)
    case .resetAfter, .truncate, .code: nil
    }
  }

  /// What becomes of a reply whose work is done and billed.
  func deliveryAfterWork(of reply: Reply) -> Delivery {
    switch self {
    case .truncate: .half(reply)
    case .resetAfter: .nothing
    case .unavailable, .throttled, .reset, .html, .code: .whole(reply)
    }
  }

  /// HTTP 429 with both spellings of Retry-After in turn: seconds and a date (RFC 9110, 10.2.3).
  private static func throttled(_ call: Call) -> Reply {
    var reply = Reply.failure(429, "Too Many Requests")
    let date = call.arrival.addingTimeInterval(1)
    reply.headers["Retry-After"] = call.serial.isMultiple(of: 2) ? "1" : HTTPDate.text(of: date)
    return reply
  }
}

/// Dates as HTTP writes them: `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, 5.6.7).
enum HTTPDate {
  private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  static func text(of date: Date) -> String {
    let seconds = Int(date.timeIntervalSince1970)
    let day = Day(daysSince1970: seconds / 86_400)
    let time = [seconds / 3600 % 24, seconds / 60 % 60, seconds % 60].map(twoDigits)
    return """
      \(weekdays[seconds / 86_400 % 7]), \(twoDigits(day.day)) \(months[day.month - 1]) \
      \(day.year) \(time.joined(separator: ":")) GMT
      """
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
