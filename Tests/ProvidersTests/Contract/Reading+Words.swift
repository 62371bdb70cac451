import Providers

extension Reading {
  /// The class of this reply in words that a table can hold; `account`, `endpoint`, `day` and
  /// `endpoint day` are the four ways in which a provider stops.
  var word: String {
    switch outcome {
    case .answered(let answers):
      answers.verdicts.contains { $0.verdict == .records } ? "records" : "empty"
    case .follow: "follow"
    case .pollAgain: "poll again"
    case .retry: "retry"
    case .slowDown: "slow down"
    case .signInAgain: "sign in again"
    case .split: "split"
    case .refused: "refused"
    case .locked: "locked"
    case .stopped(let stop): stop.word
    }
  }

  var answers: Answers? {
    guard case .answered(let answers) = outcome else { return nil }
    return answers
  }

  /// The request behind which the answer lies.
  var next: Request? {
    guard case .follow(let request) = outcome else { return nil }
    return request
  }

  var stop: Stop? {
    guard case .stopped(let stop) = outcome else { return nil }
    return stop
  }

  /// The wait that was asked for.
  var wait: Duration? {
    switch outcome {
    case .retry(let wait), .slowDown(let wait): wait
    case .locked(let wait): wait
    default: nil
    }
  }
}

extension Stop {
  fileprivate var word: String {
    switch (scope, until) {
    case (.provider, .personActs): "account"
    case (.endpoint, .personActs): "endpoint"
    case (.provider, .midnight): "day"
    case (.endpoint, .midnight): "endpoint day"
    }
  }
}

extension Reply {
  init(_ body: String, status: Int = 200, retryAfter: Duration? = nil) {
    self.init(status: status, retryAfter: retryAfter, body: Array(body.utf8))
  }
}
