/// 智慧芽: tokens, and the details of patents in batches.
struct ZhihuiyaDesk: Sendable {
  /// Ids or numbers that one call may name.
  static let batchLimit = 100

  private let corpus: Corpus
  private let tokens: ZhihuiyaTokens

  init(_ configuration: StandIn.Configuration) {
    corpus = configuration.corpus
    tokens = ZhihuiyaTokens(
      credentials: configuration.credentials, life: configuration.tokenLife,
      shape: configuration.tokenShape, seed: configuration.seed)
  }

  var endpoints: [Endpoint] {
    [
      endpoint(.token, at: "/oauth/token", answer: tokens.issue),
      endpoint(
        .patentDetailAggregation, at: "/basic-patent-data/patent-detail-aggregation",
        answer: details),
    ]
  }

  private func endpoint(
    _ method: Method, at path: String, answer: @escaping @Sendable (Call) -> Answer
  ) -> Endpoint {
    Endpoint(
      method: method, paths: [path], overPaceCode: ZhihuiyaStatus.overPace.code,
      refusal: { code, _ in Answer(reply: ZhihuiyaStatus(code: code).reply, charge: .refused) },
      answer: answer)
  }

  /// D301: charged by returned item, so what is refused or not known is free.
  private func details(_ call: Call) -> Answer {
    guard let bearer = call.headers["authorization"] else {
      return Answer(reply: .failure(401, "Unauthorized"), charge: .refused)
    }
    do throws(ZhihuiyaStatus) {
      try verify(call, bearer)
      let found = try publications(askedBy: call.query)
      let items = found.map { $0.zhihuiyaItem(for: call) }
      let reply = Reply.json([
        "data": .array(items), "status": .bool(true), "error_code": .int(0),
      ])
      return Answer(reply: reply, charge: .items(found.map(\.number)))
    } catch {
      return Answer(reply: error.reply, charge: .refused)
    }
  }

  private func verify(_ call: Call, _ bearer: String) throws(ZhihuiyaStatus) {
    guard call.method == "GET" else { throw .wrongRequest }
    guard let apikey = call.query["apikey"], !apikey.isEmpty else { throw .missingKey }
    guard apikey == tokens.credentials.zhihuiyaClientID,
      tokens.recognizes(bearer, at: call.arrival)
    else { throw .wrongToken }
  }

  /// The known ones of what is asked, ids before numbers if both are given.
  ///
  /// The document promises no order, so the order asked for is never kept: items come by id, and
  /// backwards if that is how they were asked.
  private func publications(
    askedBy query: [String: String]
  ) throws(ZhihuiyaStatus) -> [Publication] {
    let ids = Self.list(query["patent_id"])
    let numbers = Self.list(query["patent_number"])
    let asked = ids.isEmpty ? numbers : ids
    guard !asked.isEmpty, asked.count <= Self.batchLimit else { throw .wrongParameter }
    let found =
      ids.isEmpty
      ? numbers.compactMap(corpus.publication(numbered:)) : ids.compactMap(corpus.publication(id:))
    let shuffled = found.map { ($0.id, $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    return shuffled == found ? shuffled.reversed() : shuffled
  }

  private static func list(_ text: String?) -> [String] {
    (text ?? "").split(separator: ",").map(String.init)
  }
}
