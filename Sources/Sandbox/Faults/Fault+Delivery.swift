import Foundation

extension Fault {
  /// What is delivered in place of any work; nil for the faults that come after it, and for a code,
  /// which is the provider's own word.
  func deliveryBeforeWork(for call: Call) -> Delivery? {
    switch self {
    case .unavailable: .whole(Status.unavailable.reply)
    case .throttled: .whole(Self.throttled(call))
    case .busy(let status, let wait): .whole(status.reply(comeBack: wait, after: call))
    case .reset: .nothing
    case .html: .whole(.page)
    case .redirect: call.isMoved ? nil : .whole(.moved(to: Call.elsewhere + call.target))
    case .redirectAway:
      call.isMoved
        ? nil : .whole(.found(at: "http://localhost:\(call.port)\(Call.elsewhere)\(call.target)"))
    default: nil
    }
  }

  /// What becomes of a reply whose work is done and billed.
  ///
  /// - Parameters:
  ///   - reply: To this call.
  ///   - former: To the call of the same method before; nil for the first.
  /// - Returns: What is sent of it.
  func deliveryAfterWork(of reply: Reply, after former: Reply?) -> Delivery {
    switch self {
    case .truncate: .half(reply)
    case .resetAfter: .nothing
    case .stall: .never
    case .drip: .trickle(reply)
    case .huge: .padded(reply)
    case .bomb: .whole(reply.packed(blanks: Reply.padding))
    case .gzip: .whole(reply.packed(blanks: 0))
    case .utf16: .whole(reply.inUTF16)
    case .mistyped: .whole(reply.announcedAsPage)
    case .stale: .whole(former ?? reply)
    default: .whole(reply)
    }
  }

  /// HTTP 429 with both spellings of Retry-After in turn.
  private static func throttled(_ call: Call) -> Reply {
    let wait: RetryAfter = call.serial.isMultiple(of: 2) ? .seconds(1) : .date(in: 1)
    return Status.tooManyRequests.reply(comeBack: wait, after: call)
  }
}

extension Fault.Status {
  fileprivate var reply: Reply {
    switch self {
    case .tooManyRequests: .failure(rawValue, "Too Many Requests")
    case .unavailable: .failure(rawValue, "Service Unavailable")
    }
  }

  fileprivate func reply(comeBack wait: Fault.RetryAfter, after call: Call) -> Reply {
    var reply = reply
    reply.headers["Retry-After"] =
      switch wait {
      case .seconds(let seconds): String(seconds)
      case .date(in: let seconds):
        HTTPDate.text(of: call.arrival.addingTimeInterval(Double(seconds)))
      }
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
