import Providers

/// One piece of a stage's work.
enum ExtractWork: Sendable {
  /// Never empty; of one endpoint.
  case buy([Question])
  /// Reads owned replies once more, for what follows from them.
  case recall([Recall])

  var isEmpty: Bool {
    switch self {
    case .buy(let questions): questions.isEmpty
    case .recall(let recalls): recalls.isEmpty
    }
  }

  /// Takes out what is no longer wanted: calls and replies whose first question is not.
  mutating func remove(where isUnwanted: (Question) -> Bool) -> [Question] {
    switch self {
    case .buy(let questions):
      guard isUnwanted(questions[0]) else { return [] }
      self = .buy([])
      return questions
    case .recall(let recalls):
      self = .recall(recalls.filter { !isUnwanted($0.questions[0]) })
      return recalls.filter { isUnwanted($0.questions[0]) }.flatMap(\.questions)
    }
  }
}

/// An owned reply to be read once more.
struct Recall: Sendable {
  let reply: Int64
  /// Those of its questions that were raised: never none; of one endpoint.
  let questions: [Question]
  let origin: AnswerOrigin
}

/// Where an answer comes from.
enum AnswerOrigin: Hashable, Sendable {
  /// This run has bought it.
  case bought
  /// Another has: a saving.
  case reused
  /// Another has, too long ago: a survey reads what it led to, and counts its question as missing.
  case outdated
}

/// What has become of a call, or of a reply that was read once more.
struct ExtractOutcome: Sendable {
  let questions: [Question]
  let origin: AnswerOrigin
  let fetched: Fetched
}

extension Fetched {
  /// What an archived reply says once more.
  init(_ reading: Reading, reply: Int64) {
    if case .answered(let answers) = reading.outcome {
      self = .answered(answers, reply: reply)
    } else {
      self = .refused(code: reading.code, message: reading.message, reply: reply)
    }
  }
}
