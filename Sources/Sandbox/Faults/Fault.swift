/// What goes wrong on purpose.
enum Fault: Hashable, Sendable {
  /// HTTP 503, before any work is done.
  case unavailable
  /// HTTP 429 with a Retry-After of a second, before any work is done.
  case throttled
  /// The connection is closed before any work is done.
  case reset
  /// The work is done and billed, then the connection is closed without a reply.
  case resetAfter
  /// The work is done and billed, but only half of the reply is sent.
  case truncate
  /// An HTML page with HTTP 200 in place of the reply, before any work is done.
  case html
  /// The provider's own reply with this code, in place of any work; it is billed if the code is.
  case code(String)
}

extension Fault {
  /// The faults that need no provider, by their words in a specification.
  static let words: [(word: String, fault: Fault)] = [
    ("503", .unavailable), ("429", .throttled), ("reset", .reset), ("reset-after", .resetAfter),
    ("truncate", .truncate), ("html", .html),
  ]

  init?(word: String) {
    guard let fault = Self.words.first(where: { $0.word == word })?.fault else { return nil }
    self = fault
  }

  /// - Returns: nil for what is no number of up to eight digits, as the codes of all providers are.
  init?(code: String) {
    guard (1...8).contains(code.utf8.count), code.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    self = .code(code)
  }
}
