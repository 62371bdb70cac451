import ByteFormats

extension QCC {
  /// What every reply of QCC is wrapped in: `Status`, `Message`, `Paging`, `GroupItems`, `Result`.
  ///
  /// HTTP 200 says only that a reply came; `Status` decides. Names are read without regard to case.
  struct Envelope {
    let status: String
    let message: String
    let root: JSONValue

    /// - Returns: nil when this is no envelope of QCC.
    init?(_ root: JSONValue) {
      guard let status = root[anyCase: "status"] else { return nil }
      guard let code = status.string ?? status.integer.map(String.init) else { return nil }
      self.status = code
      message = root[anyCase: "message"]?.string ?? ""
      self.root = root
    }

    /// The number of records of the whole result, not of this page.
    var totalRecords: Int? {
      guard let total = root[anyCase: "paging"]?[anyCase: "totalrecords"] else { return nil }
      return total.integer ?? total.string.flatMap { Int($0) }
    }

    /// The rows of a list answer; none where `Result` is null or absent.
    var rows: JSONElements { root[anyCase: "result"]?.elements ?? .none }
  }

  /// Reads a reply by its envelope.
  ///
  /// - Parameters:
  ///   - reply: As it came, whatever its HTTP status.
  ///   - questions: Those of the request; a reply that says “nothing found” says it of all.
  ///   - records: Reads the answers of a reply with status 200.
  /// - Returns: The reading by QCC's codes; by HTTP's rules where there is no envelope of QCC.
  static func read(
    _ reply: Reply, to questions: [Question], records: (Envelope) -> Answers
  ) -> Reading {
    let most = Tariff.perCall.most(questions: questions.count)
    let reading = try? JSONParser().read(reply.body) { root -> Reading? in
      guard let envelope = Envelope(root), isProvidersWord(envelope, in: reply) else { return nil }
      return read(envelope, to: questions, most: most, records: records)
    }
    return (reading ?? nil) ?? .withoutEnvelope(reply, most: most)
  }

  /// Gateways say `{"status":503,…}` of themselves: a code that no document lists counts only where
  /// HTTP reports no failure.
  private static func isProvidersWord(_ envelope: Envelope, in reply: Reply) -> Bool {
    statusCodes[envelope.status] != nil || reply.status < 400
  }

  private static func read(
    _ envelope: Envelope, to questions: [Question], most: Charge, records: (Envelope) -> Answers
  ) -> Reading {
    let entry = statusCodes[envelope.status]
    let outcome: Outcome =
      switch entry?.meaning {
      case .records: .answered(records(envelope))
      case .empty: .answered(Answers(verdicts: questions.map { ($0, .empty) }, recordCount: 0))
      case .pollAgain: .pollAgain
      case .retry: .retry(after: nil)
      case .slowDown: .slowDown(after: nil)
      case .signInAgain: .signInAgain
      case .split: .split
      case .stopped(let stop): .stopped(stop)
      case .refused, nil: .refused
      }
    let charge =
      switch entry?.isBilled {
      case true: most
      case false: Charge.nothing
      case nil: Charge(calls: most.calls, items: most.items, isCertain: false)
      }
    return Reading(outcome, code: envelope.status, message: envelope.message, charge: charge)
  }
}
