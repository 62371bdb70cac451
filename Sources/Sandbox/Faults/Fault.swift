/// What goes wrong on purpose.
enum Fault: Hashable, Sendable {
  /// HTTP 503, before any work is done.
  case unavailable
  /// HTTP 429 with a Retry-After of a second, before any work is done.
  case throttled
  /// HTTP 429 or 503 with a Retry-After as it is told, before any work is done.
  case busy(Status, RetryAfter)
  /// The connection is closed before any work is done.
  case reset
  /// The work is done and billed, then the connection is closed without a reply.
  case resetAfter
  /// The work is done and billed, but only half of the reply is sent.
  case truncate
  /// An HTML page with HTTP 200 in place of the reply, before any work is done.
  case html
  /// HTTP 307 to another path of this host, where the call is answered; before any work is done.
  case redirect
  /// HTTP 302 to another host, before any work is done.
  case redirectAway
  /// The work is done and billed, then nothing more is heard.
  case stall
  /// The work is done and billed, then the reply comes a byte at a time, without end in sight.
  case drip
  /// The reply, with 200 MB of blanks behind it.
  case huge
  /// The same, packed with gzip to a thousandth.
  case bomb
  /// The reply packed with gzip, though nobody asked for it.
  case gzip
  /// The reply in UTF-16, announced as UTF-8.
  case utf16
  /// The reply, announced as a page of HTML.
  case mistyped
  /// The reply to the call of the same method before; the work is done and billed.
  case stale
  /// A list has one row more than it had: each further page begins with the last row of the page before.
  case shift
  /// The provider's own reply with this code, in place of any work; it is billed if the code is.
  case code(String)

  /// The answers of HTTP that may say when to come back.
  enum Status: Int, Hashable, CaseIterable, Sendable {
    case tooManyRequests = 429
    case unavailable = 503
  }

  /// When to come back, counted in seconds from the call (RFC 9110, 10.2.3).
  enum RetryAfter: Hashable, Sendable {
    case seconds(Int)
    /// As a date, which has no fractions: up to a second of the wait is lost.
    case date(in: Int)
  }
}

extension Fault {
  /// The faults that need no provider, by their words in a specification.
  static let words: [(word: String, fault: Fault)] = [
    ("503", .unavailable), ("429", .throttled), ("reset", .reset), ("reset-after", .resetAfter),
    ("truncate", .truncate), ("html", .html), ("redirect", .redirect),
    ("redirect-away", .redirectAway), ("stall", .stall), ("drip", .drip), ("huge", .huge),
    ("bomb", .bomb), ("gzip", .gzip), ("utf-16", .utf16), ("mistyped", .mistyped),
    ("stale", .stale), ("shift", .shift),
  ]

  /// The words of the faults that tell a wait: a number of seconds goes in place of `N`.
  static let wordsOfWaits = Status.allCases.flatMap { status in
    ["\(status.rawValue)-after-N", "\(status.rawValue)-date-N"]
  }

  init?(word: String) {
    if let fault = Self.words.first(where: { $0.word == word })?.fault {
      self = fault
    } else {
      self.init(wait: word)
    }
  }

  /// Reads `429-after-2` and `503-date-5`; a wait is from 0 to 86,400 s.
  private init?(wait word: String) {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let status = Int(parts[0]).flatMap(Status.init),
      let wait = Int(parts[2]), (0...86_400).contains(wait)
    else { return nil }
    switch parts[1] {
    case "after": self = .busy(status, .seconds(wait))
    case "date": self = .busy(status, .date(in: wait))
    default: return nil
    }
  }

  /// - Returns: nil for what is no number of up to eight digits, as the codes of all providers are.
  init?(code: String) {
    guard (1...8).contains(code.utf8.count), code.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    self = .code(code)
  }
}
