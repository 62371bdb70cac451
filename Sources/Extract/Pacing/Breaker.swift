/// Stops calling a provider that has fallen silent, tries again now and then with one call, and gives
/// up when that has failed too often.
///
/// A provider that speaks is alive, whatever it says: any word of its own closes the breaker. A failure
/// counts only in the state in which its call began, so calls that were in flight when the breaker
/// opened are no tries.
package struct Breaker: Sendable {
  private enum State {
    case closed(failures: Int)
    case open(until: Moment, failedTries: Int)
    case trying(failedTries: Int)
    case silent(ProviderSilent)
  }

  enum Permission: Equatable {
    case go
    /// Nobody leaves; nil: before the one that tries has ended.
    case wait(until: Moment?)
    case never(ProviderSilent)
  }

  /// Which state a call began in.
  struct Mark: Equatable, Sendable { fileprivate let number: Int }

  private let retries: RetryPolicy
  private let mostFailures: Int
  private let mostTries: Int
  private var state = State.closed(failures: 0)
  private var mark = Mark(number: 0)

  /// Begins closed.
  ///
  /// - Parameters:
  ///   - retries: The pauses: the first when it opens, the next after each try that failed; longer where
  ///     the last reply asks for it.
  ///   - mostFailures: It opens after so many failures in a row.
  ///   - mostTries: It gives up after so many failed tries in a row; by default as many as the policy
  ///     has attempts for faults below the provider's codes.
  package init(
    _ retries: RetryPolicy = RetryPolicy(), opensAfter mostFailures: Int = 5,
    givesUpAfter mostTries: Int? = nil
  ) {
    self.retries = retries
    self.mostFailures = mostFailures
    self.mostTries = mostTries ?? retries.maxNetworkAttempts
  }

  /// Whether a call may leave now.
  func permission(at now: Moment) -> Permission {
    switch state {
    case .closed: .go
    case .open(let until, _): until <= now ? .go : .wait(until: until)
    case .trying: .wait(until: nil)
    case .silent(let fault): .never(fault)
    }
  }

  /// Counts a call that leaves, with permission: while the breaker is open it is the one that tries.
  mutating func begin() -> Mark {
    if case .open(_, let failedTries) = state { enter(.trying(failedTries: failedTries)) }
    return mark
  }

  /// Learns how a call ended.
  ///
  /// - Returns: What it changed, if it is worth telling.
  mutating func note(_ ending: CallEnding, of began: Mark, at now: Moment) -> ThrottleEvent? {
    switch (ending, state) {
    case (.answered, .closed), (.tooQuick, .closed):
      state = .closed(failures: 0)
      return nil
    case (.answered, _), (.tooQuick, _):
      enter(.closed(failures: 0))
      return .closed
    case (.failed(let what, let pause), _):
      return began == mark ? fail(because: what, pause: pause ?? .zero, at: now) : nil
    case (.notMade, .trying(let failedTries)) where began == mark:
      enter(.open(until: now, failedTries: failedTries))
      return nil
    case (.notMade, _):
      return nil
    }
  }

  private mutating func fail(
    because what: String, pause: Duration, at now: Moment
  ) -> ThrottleEvent? {
    switch state {
    case .closed(let failures) where failures + 1 < mostFailures:
      state = .closed(failures: failures + 1)
      return nil
    case .closed:
      return open(failedTries: 0, because: what, atLeast: pause, at: now)
    case .trying(let failedTries) where failedTries + 1 < mostTries:
      return open(failedTries: failedTries + 1, because: what, atLeast: pause, at: now)
    case .trying(let failedTries):
      let fault = ProviderSilent(tries: failedTries + 1, because: what)
      enter(.silent(fault))
      return .gaveUp(fault)
    case .open, .silent:
      return nil
    }
  }

  private mutating func open(
    failedTries: Int, because what: String, atLeast named: Duration, at now: Moment
  ) -> ThrottleEvent {
    let pause = max(named, retries.pause(after: failedTries + 1))
    enter(.open(until: now.advanced(by: pause), failedTries: failedTries))
    return .opened(for: pause, because: what)
  }

  private mutating func enter(_ state: State) {
    self.state = state
    mark = Mark(number: mark.number + 1)
  }
}

/// A provider did not answer, however often it was tried.
package struct ProviderSilent: Error, Equatable, CustomStringConvertible {
  /// Tries with one call each, in a row.
  package let tries: Int
  /// What happened to the last of them, for a person.
  package let because: String

  package var description: String {
    "The provider does not answer: \(tries) tries failed in a row, the last with: \(because)"
  }
}
