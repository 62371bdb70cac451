import PatentModel
import Providers

/// What to do after an attempt: a value that is told each one.
struct Persistence: Sendable {
  enum Next: Equatable, Sendable {
    case done
    /// Another request of the same questions, at once.
    case follow(Request)
    /// The same again after a pause.
    case again(after: Duration)
    case giveUp
    /// Not ready yet, and no longer waited for in this run.
    case notReady
    case stop(Stop)
  }

  /// What a reply points to lies a few requests away, or a provider sends us round in circles.
  static let mostFollowed = 4

  private let policy: RetryPolicy
  private let polling: Polling
  private var polls = 0
  private var followed = 0
  private var failures = 0
  private var networkFailures = 0
  private var hasSignedInAgain = false
  /// The session that the provider has refused, to be replaced by another.
  private(set) var refusedSession: Session?

  init(_ policy: RetryPolicy, polling: Polling = .standard) {
    self.policy = policy
    self.polling = polling
  }

  mutating func next(after attempt: Attempt) -> Next {
    switch attempt.reading.outcome {
    case .answered, .split, .refused, .locked:
      return .done
    case .follow(let request):
      followed += 1
      return followed <= Self.mostFollowed ? .follow(request) : .giveUp
    case .stopped(let stop):
      return .stop(stop)
    case .signInAgain:
      return signInAgain(attempt)
    case .slowDown:
      return slowDown()
    case .pollAgain:
      polls += 1
      return polling.pause(after: polls).map { .again(after: $0) } ?? .notReady
    case .retry(let pause):
      return attempt.reading.isProvidersWord ? repeated(after: pause) : repeatedBelow(after: pause)
    }
  }

  private mutating func signInAgain(_ attempt: Attempt) -> Next {
    guard !hasSignedInAgain else {
      return .stop(
        Stop(
          .provider, until: .personActs,
          remedy: ["Check the credentials and the clock of this machine.", "核对凭证和本机时间。"]))
    }
    hasSignedInAgain = true
    refusedSession = attempt.session
    return .again(after: .zero)
  }

  /// The throttle makes all calls pause, this one among them.
  private mutating func slowDown() -> Next {
    networkFailures += 1
    return networkFailures < policy.maxNetworkAttempts ? .again(after: .zero) : .giveUp
  }

  private mutating func repeated(after pause: Duration?) -> Next {
    failures += 1
    guard failures < policy.maxAttempts else { return .giveUp }
    return .again(after: pause ?? policy.pause(after: failures))
  }

  private mutating func repeatedBelow(after pause: Duration?) -> Next {
    networkFailures += 1
    guard networkFailures < policy.maxNetworkAttempts else { return .giveUp }
    return .again(after: pause ?? policy.pause(after: networkFailures))
  }
}

extension Persistence.Next {
  /// For logs: a followed address may hold an access code.
  var word: String {
    switch self {
    case .done: "done"
    case .follow: "follow"
    case .again(let pause): "again after \(pause)"
    case .giveUp: "give up"
    case .notReady: "not ready"
    case .stop: "stop"
    }
  }
}
