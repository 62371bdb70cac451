import ByteFormats

extension Zhihuiya {
  /// What every reply is wrapped in: `status`, `error_code`, `error_msg`, `data`.
  struct Envelope {
    /// The `error_code`; of a reply that has one for success and says that it failed, in words.
    let code: String
    let message: String
    let root: JSONValue

    /// - Returns: nil when this is no envelope of Zhihuiya.
    init?(_ root: JSONValue) {
      guard let code = root["error_code"] else { return nil }
      guard let number = code.integer ?? code.string.flatMap({ Int($0) }) else { return nil }
      let isGood = root["status"].map { $0.bool ?? ($0.string == "true") } ?? true
      self.code = number == 0 && !isGood ? "0 with status false" : String(number)
      message = root["error_msg"]?.string ?? ""
      self.root = root
    }

    /// The items; none where `data` is null or absent.
    var items: JSONElements { root["data"]?.elements ?? .none }

    var itemCount: Int { items.reduce(0) { count, _ in count + 1 } }
  }

  /// Reads a reply by its envelope; an HTTP status counts only where there is none.
  static func read(
    _ reply: Reply, to questions: [Question], most: Charge, by traits: Traits,
    answers: (Envelope) -> Answers
  ) -> Reading {
    let reading = try? JSONParser().read(reply.body) { root in
      Envelope(root).map { envelope in
        traits.codes.reading(
          of: envelope.code, saying: envelope.message, to: questions, most: most
        ) {
          (.answered(answers(envelope)), Charge(calls: 1, items: envelope.itemCount))
        }
      }
    }
    let understood =
      (reading ?? nil) ?? withoutEnvelope(reply, to: questions, most: most, by: traits)
    return understood.halved(of: questions, by: traits)
  }

  private static func withoutEnvelope(
    _ reply: Reply, to questions: [Question], most: Charge, by traits: Traits
  ) -> Reading {
    let status = "http \(reply.status)"
    guard let code = traits.codes[status] else { return .withoutEnvelope(reply, most: most) }
    return traits.codes.reading(
      of: status, saying: code.text, to: questions, most: most
    ) { (.refused, most) }.belowProvidersWord
  }
}

extension Reading {
  /// The same, but that a batch which is wrong is asked again in halves.
  ///
  /// Whether one bad id spoils a batch is not documented. What a code of no table refuses stays whole.
  fileprivate func halved(of questions: [Question], by traits: Zhihuiya.Traits) -> Reading {
    guard case .refused = outcome, traits.codes[code]?.meaning == .badRequest,
      questions.count > 1, traits.halvesRefused
    else { return self }
    return Reading(
      .split, code: code, message: message, charge: charge, isProvidersWord: isProvidersWord)
  }

  /// The same, said by a status alone: a wrong address is answered in the same way.
  fileprivate var belowProvidersWord: Reading {
    Reading(outcome, code: code, message: message, charge: charge, isProvidersWord: false)
  }
}
