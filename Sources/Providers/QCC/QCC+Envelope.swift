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
    var rows: [JSONValue] { root[anyCase: "result"].rows }

    /// The one record of a detail answer; nil where `Result` is null, absent or empty.
    var record: JSONValue? { QCC.record(in: root) }
  }

  /// The one record of a detail answer, which may stand in a list.
  static func record(in root: JSONValue) -> JSONValue? {
    root[anyCase: "result"].rows.first { row in row.members.contains { _ in true } }
  }

  /// Reads a reply by its envelope.
  ///
  /// - Parameters:
  ///   - reply: As it came, whatever its HTTP status.
  ///   - questions: Those of the request; a reply that says “nothing found” says it of all.
  ///   - traits: Hold what the pipeline file says of codes.
  ///   - answers: Reads the answers of a reply with status 200.
  /// - Returns: The reading by QCC's codes; by HTTP's rules where there is no envelope of QCC.
  static func read(
    _ reply: Reply, to questions: [Question], by traits: Traits, answers: (Envelope) -> Answers
  ) -> Reading {
    let most = Tariff.perCall.most(questions: questions.count)
    let codes = traits.codes
    let reading = try? JSONParser().read(reply.body) { root -> Reading? in
      guard let envelope = Envelope(root), isProvidersWord(envelope.status, in: reply, codes)
      else { return nil }
      return codes.reading(
        of: envelope.status, saying: envelope.message, to: questions, most: most,
        lockTime: traits.timeOfLock
      ) { (.answered(answers(envelope)), most) }
    }
    return (reading ?? nil) ?? .withoutEnvelope(reply, most: most)
  }

  /// Gateways say `{"status":503,…}` of themselves: a code that no list holds counts only where HTTP
  /// reports no failure.
  static func isProvidersWord(_ status: String, in reply: Reply, _ codes: CodeTable) -> Bool {
    codes[status] != nil || reply.status < 400
  }
}

extension Reading {
  /// The same reply, taken to mean something else.
  func meaning(_ outcome: Outcome) -> Reading {
    Reading(
      outcome, code: code, message: message, charge: charge, isProvidersWord: isProvidersWord)
  }
}

extension JSONValue {
  /// A text or a whole number, without blanks at its ends; nil for anything else, and for no text.
  var word: String? {
    let text = string?.trimmingBlanks ?? integer.map(String.init)
    return text?.isEmpty == false ? text : nil
  }

  /// What tells a row of a list from others: its `Id`, the digest of its content where it has none.
  var listedID: String { self[anyCase: "id"]?.word ?? RecordDigest.of(self) }
}
