import ByteFormats

extension SIPOP {
  /// What every reply is wrapped in: `result`, `code`, `msg`, `total`, `data`.
  ///
  /// HTTP 200 says only that a reply came; `code` decides.
  struct Envelope {
    let message: String
    let root: JSONValue
    private let code: String
    /// `result`: whether the call went well by the provider's own account; nil where it is not told.
    private let isGood: Bool?

    /// - Returns: nil when this is no envelope of SIPOP.
    init?(_ root: JSONValue) {
      let result = root[anyCase: "result"]
      let code = root[anyCase: "code"].flatMap { $0.string ?? $0.integer.map(String.init) }
      isGood = result.flatMap { $0.bool ?? $0.string.flatMap(Bool.init) }
      guard let code = code ?? isGood.map({ "no code with result \($0)" }) else { return nil }
      self.code = code
      message = root[anyCase: "msg"]?.string ?? ""
      self.root = root
    }

    /// The code; of a reply whose `result` contradicts it, in words that no table holds.
    func code(by table: CodeTable) -> String {
      guard let isGood, let meaning = table[code]?.meaning, meaning != .empty, meaning != .unknown,
        isGood != (meaning == .ok)
      else { return code }
      return "\(code) with result \(isGood)"
    }

    /// The number of documents that match, of which a reply may hold fewer.
    var total: Int? {
      root[anyCase: "total"].flatMap { $0.integer ?? $0.string.flatMap { Int($0) } }
    }
  }

  /// The documents of a reply, in every form that `data` was seen to have: a list, one document, either
  /// of them inside another `data`, null, empty or absent.
  static func documents(in root: JSONValue) -> [JSONValue] {
    let data = root[anyCase: "data"]
    return (data?[anyCase: "data"] ?? data).rows.filter { $0.kind == .object }
  }

  /// Reads a reply by its envelope.
  ///
  /// - Parameters:
  ///   - reply: As it came, whatever its HTTP status.
  ///   - questions: Those of the request; a reply that says “nothing found” says it of all.
  ///   - traits: Hold what the pipeline file says of codes.
  ///   - answers: Reads the answers of a reply that went well.
  /// - Returns: The reading by SIPOP's codes; by HTTP's rules where there is no envelope of SIPOP.
  static func read(
    _ reply: Reply, to questions: [Question], by traits: Traits, answers: (Envelope) -> Answers
  ) -> Reading {
    let most = Tariff.perCall.most(questions: questions.count)
    let table = traits.codes
    let reading = try? JSONParser().read(reply.body) { root -> Reading? in
      guard let envelope = Envelope(root) else { return nil }
      let code = envelope.code(by: table)
      // Gateways have envelopes too: of a call that HTTP calls a failure a known code counts alone.
      guard table[code] != nil || reply.status < 400 else { return nil }
      return table.reading(of: code, saying: envelope.message, to: questions, most: most) {
        (.answered(answers(envelope)), most)
      }
    }
    return (reading ?? nil) ?? .withoutEnvelope(reply, most: most)
  }
}
