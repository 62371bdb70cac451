/// What the played providers would charge, and how the caller behaved.
package struct Bill: Codable, Equatable, Sendable {
  package var qcc = Account()
  package var zhihuiya = Account()
  package var sipop = Account()

  /// One provider's page of the bill.
  package struct Account: Codable, Equatable, Sendable {
    /// Calls that arrived, however they ended; those for a token or a file are counted apart.
    package var calls = 0
    /// Calls that are charged, the ones whose reply was lost on purpose included.
    package var billedCalls = 0
    /// Items returned, where the provider charges by item.
    package var items = 0
    /// Orders taken, each of which is a billed call too.
    package var orders = 0
    /// Charges for what had been charged before: the same question, item or goods.
    package var repeats = 0
    /// Calls for a token, those refused included.
    package var tokenCalls = 0
    /// Calls for a file, those refused included.
    package var downloads = 0
    /// Calls turned away without charge, those over the pace not included.
    package var refusedCalls = 0
    /// Calls refused because they came too soon after others.
    package var callsOverPace = 0
    /// Calls met by a fault that was asked for.
    package var faultyCalls = 0
    /// The largest number of calls that were in work at one time.
    package var mostInFlight = 0
    /// The most of ``calls`` that arrived within any sliding second.
    package var mostInASecond = 0
    /// The seconds from the first of ``calls`` to the last: their mean rate is `(calls - 1) / span`.
    package var inquirySpanSeconds = 0.0
    /// The lines of the methods that were called, by the word of each, such as `GetDetails`.
    package var methods: [String: Line] = [:]

    package init() {}

    enum CodingKeys: String, CodingKey {
      case calls, items, orders, repeats, downloads, methods
      case billedCalls = "billed_calls"
      case tokenCalls = "token_calls"
      case refusedCalls = "refused_calls"
      case callsOverPace = "calls_over_pace"
      case faultyCalls = "faulty_calls"
      case mostInFlight = "most_in_flight"
      case mostInASecond = "most_in_a_second"
      case inquirySpanSeconds = "inquiry_span_seconds"
    }
  }

  /// What one method of a provider has in the account's sums.
  package struct Line: Codable, Equatable, Sendable {
    /// Calls that arrived, however they ended, those for a token or a file included.
    package var calls = 0
    package var billedCalls = 0
    package var repeats = 0

    package init() {}

    enum CodingKeys: String, CodingKey {
      case calls, repeats
      case billedCalls = "billed_calls"
    }
  }

  package init() {}

  subscript(provider: Provider) -> Account {
    get {
      switch provider {
      case .qcc: qcc
      case .zhihuiya: zhihuiya
      case .sipop: sipop
      }
    }
    set {
      switch provider {
      case .qcc: qcc = newValue
      case .zhihuiya: zhihuiya = newValue
      case .sipop: sipop = newValue
      }
    }
  }
}
