/// What SIPOP asks of those who call it; what its page leaves open can be set.
package struct SIPOPTerms: Equatable, Sendable {
  /// One of the texts of which the sign is made.
  package enum Part: Sendable {
    case timestamp, param, secret
  }

  /// Which of the 32 digits of the sign are sent.
  package enum Digits: Sendable {
    case all
    /// The sixteen in the middle.
    case middle
  }

  /// The order in which the parts of the sign are joined.
  package var signOrder: [Part]
  package var signDigits: Digits
  package var isSignUpperCase: Bool
  /// How many signed calls a calendar month in Shanghai takes; the page names 20 that are free.
  package var callsAMonth: Int

  package init(
    signOrder: [Part] = [.timestamp, .param, .secret], signDigits: Digits = .all,
    isSignUpperCase: Bool = false, callsAMonth: Int = 20
  ) {
    self.signOrder = signOrder
    self.signDigits = signDigits
    self.isSignUpperCase = isSignUpperCase
    self.callsAMonth = callsAMonth
  }
}
