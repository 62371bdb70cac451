import Providers

/// What to do after an attempt: a value that is told each one.
struct Persistence: Sendable {
  enum Next: Equatable, Sendable {
    case done
    /// The same again after a pause; the whole provider pauses when it said that we are too quick.
    case again(after: Duration, holdsAll: Bool)
    case giveUp
    case stop(Stop)
  }

  private let policy: RetryPolicy
  private var failures = 0
  private var networkFailures = 0
  private var hasSignedInAgain = false
  /// The session that the provider has refused, to be replaced by another.
  private(set) var refusedSession: Session?

  init(_ policy: RetryPolicy) { self.policy = policy }

  mutating func next(after attempt: Attempt) -> Next {
    switch attempt.reading.outcome {
    case .answered, .split, .refused:
      return .done
    case .stopped(let stop):
      return .stop(stop)
    case .signInAgain:
      return signInAgain(attempt)
    case .slowDown(let pause):
      return slowDown(pause)
    case .pollAgain:
      return repeated(after: nil)
    case .retry(let pause):
      return attempt.reading.isProvidersWord ? repeated(after: pause) : repeatedBelow(after: pause)
    }
  }

  private mutating func signInAgain(_ attempt: Attempt) -> Next {
    guard !hasSignedInAgain else { return .stop(Stop(.provider, until: .personActs)) }
    hasSignedInAgain = true
    refusedSession = attempt.session
    return .again(after: .zero, holdsAll: false)
  }

  private mutating func slowDown(_ pause: Duration?) -> Next {
    networkFailures += 1
    guard networkFailures < policy.maxNetworkAttempts else { return .giveUp }
    return .again(after: pause ?? policy.slowDownPause, holdsAll: true)
  }

  private mutating func repeated(after pause: Duration?) -> Next {
    failures += 1
    guard failures < policy.maxAttempts else { return .giveUp }
    return .again(after: pause ?? policy.pause(after: failures), holdsAll: false)
  }

  private mutating func repeatedBelow(after pause: Duration?) -> Next {
    networkFailures += 1
    guard networkFailures < policy.maxNetworkAttempts else { return .giveUp }
    return .again(after: pause ?? policy.pause(after: networkFailures), holdsAll: false)
  }
}
