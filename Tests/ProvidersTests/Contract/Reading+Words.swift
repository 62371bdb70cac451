import Providers

extension Reading {
  /// The class of this reply in words that a table can hold; `account`, `endpoint` and `day` are the
  /// three ways in which a provider stops.
  var word: String {
    switch outcome {
    case .answered(let answers):
      answers.verdicts.contains { $0.verdict == .records } ? "records" : "empty"
    case .pollAgain: "poll again"
    case .retry: "retry"
    case .slowDown: "slow down"
    case .signInAgain: "sign in again"
    case .split: "split"
    case .refused: "refused"
    case .stopped(Stop(.provider, until: .personActs)): "account"
    case .stopped(Stop(.endpoint, until: .personActs)): "endpoint"
    case .stopped(Stop(.provider, until: .midnight)): "day"
    case .stopped: "another stop"
    }
  }

  var answers: Answers? {
    guard case .answered(let answers) = outcome else { return nil }
    return answers
  }

  /// The wait that was asked for.
  var wait: Duration? {
    switch outcome {
    case .retry(let wait), .slowDown(let wait): wait
    default: nil
    }
  }
}

extension Reply {
  init(_ body: String, status: Int = 200, retryAfter: Duration? = nil) {
    self.init(status: status, retryAfter: retryAfter, body: Array(body.utf8))
  }
}
