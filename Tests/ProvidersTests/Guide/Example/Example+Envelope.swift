import ByteFormats
@testable import Providers

extension Example {
  /// What every reply is wrapped in: `code`, `message`, `patent`.
  struct Envelope {
    let code: String
    let message: String
    /// nil where there is none.
    let patent: PatentRecord?

    /// - Returns: nil when this is no envelope of Example.
    init?(_ root: JSONValue) {
      guard let code = root["code"]?.integer else { return nil }
      self.code = String(code)
      message = root["message"]?.string ?? ""
      patent = root["patent"].rows.first.map(PatentRecord.init)
    }
  }

  /// Reads a reply by its envelope; HTTP decides only where there is none.
  static func read(
    _ reply: Reply, to questions: [Question], by traits: Traits, answers: (Envelope) -> Answers
  ) -> Reading {
    let most = Tariff.perCall.most(questions: questions.count)
    let reading = try? JSONParser().read(reply.body) { root in
      Envelope(root).map { envelope in
        traits.codes.reading(
          of: envelope.code, saying: envelope.message, to: questions, most: most
        ) { (.answered(answers(envelope)), most) }
      }
    }
    return (reading ?? nil) ?? .withoutEnvelope(reply, most: most)
  }
}
