import Providers

extension Attempt {
  /// How it ended for the calls behind it.
  func ending(_ retries: RetryPolicy) -> CallEnding {
    switch (delivery, reading.outcome) {
    case (.notSent(let fault), _), (.lost(let fault), _):
      .failed("\(fault)")
    case (.replied, .slowDown(let pause)):
      .tooQuick(pause: pause ?? retries.slowDownPause)
    case (.replied, .retry(let pause)) where !reading.isProvidersWord:
      .failed("\(reading.code) \(reading.message)", pause: pause)
    case (.replied, _):
      .answered
    }
  }

  init(_ fault: TransportFault, session: Session?) {
    let (outcome, code): (Outcome, String) =
      switch fault.kind {
      case .notSent: (.retry(after: nil), "not reachable")
      case .lost: (.retry(after: nil), "connection lost")
      case .tooLong: (.refused, "too long")
      }
    self.init(
      reading: Reading(
        outcome, code: code, message: fault.message, charge: .nothing, isProvidersWord: false),
      delivery: fault.kind == .notSent ? .notSent(fault) : .lost(fault), reply: nil,
      session: session)
  }

  init(_ redirect: Redirect, of request: Request, status: Int, session: Session?) {
    self.init(
      reading: Reading(redirect, of: request, status: status), delivery: .replied, reply: nil,
      session: session)
    if case .within(let target) = redirect { self.target = target }
  }

  /// - Throws: The error itself, when it does not tell of signing in.
  init(signInFailed error: any Error, redaction: Redaction) throws {
    switch error {
    case let fault as SignInFault:
      self.init(
        reading: fault.reading.redacted(by: redaction), delivery: .replied, reply: nil, session: nil
      )
    case let fault as TransportFault:
      self.init(fault, session: nil)
    default:
      throw error
    }
  }
}
