import ByteFormats

extension Zhihuiya {
  /// What every reply is wrapped in: `status`, `error_code`, `error_msg`, `data`.
  struct Envelope {
    let errorCode: Int
    let isGood: Bool
    let message: String
    let root: JSONValue

    /// - Returns: nil when this is no envelope of Zhihuiya.
    init?(_ root: JSONValue) {
      guard let code = root["error_code"] else { return nil }
      guard let number = code.integer ?? code.string.flatMap({ Int($0) }) else { return nil }
      errorCode = number
      isGood = root["status"].map { $0.bool ?? ($0.string == "true") } ?? true
      message = root["error_msg"]?.string ?? ""
      self.root = root
    }

    /// The items; none where `data` is null or absent.
    var items: JSONElements { root["data"]?.elements ?? .none }
  }

  /// Reads a reply by its envelope; an HTTP status counts only where there is none.
  static func read(
    _ reply: Reply, to questions: [Question], most: Charge, records: (Envelope) -> Answers
  ) -> Reading {
    let reading = try? JSONParser().read(reply.body) { root in
      Envelope(root).map { read($0, to: questions, most: most, records: records) }
    }
    if let reading = reading ?? nil { return reading }
    guard let meaning = httpStatuses[reply.status] else {
      return .withoutEnvelope(reply, most: most)
    }
    return Reading(
      outcome(of: meaning, questions: questions), code: "http \(reply.status)", message: "",
      charge: .nothing)
  }

  private static func read(
    _ envelope: Envelope, to questions: [Question], most: Charge, records: (Envelope) -> Answers
  ) -> Reading {
    let code = String(envelope.errorCode)
    let meaning = errorCodes[envelope.errorCode]
    if meaning == .records, envelope.isGood {
      return Reading(
        .answered(records(envelope)), code: code, message: envelope.message,
        charge: Charge(calls: 1, items: envelope.items.reduce(0) { count, _ in count + 1 }))
    }
    let isKnown = meaning != nil && meaning != .records
    return Reading(
      outcome(of: isKnown ? meaning : nil, questions: questions), code: code,
      message: envelope.message,
      charge: isKnown ? .nothing : Charge(calls: most.calls, items: most.items, isCertain: false))
  }

  /// One bad id may spoil a batch, which nobody documents: a refused batch is asked again in halves.
  private static func outcome(of meaning: Meaning?, questions: [Question]) -> Outcome {
    switch meaning {
    case .retry: .retry(after: nil)
    case .slowDown: .slowDown(after: nil)
    case .signInAgain: .signInAgain
    case .stopped(let stop): .stopped(stop)
    case .refused: questions.count > 1 ? .split : .refused
    case .records, nil: .refused
    }
  }
}
