import Providers

extension CodeSheet {
  /// [D301]专利详情聚合, with the HTTP statuses that come without an envelope.
  static let zhihuiya = CodeSheet(
    provider: "zhihuiya", table: Zhihuiya.codes, rows: zhihuiyaRows,
    inquiry: { overrides in
      var traits = Zhihuiya.Traits()
      traits.codeOverrides = overrides
      return Zhihuiya.DetailLookup(traits: traits)
    },
    subject: Subject(publicationNumber: "CN100000001A"),
    reply: { code, message in
      if code.hasPrefix("http "), let status = Int(code.dropFirst(5)) {
        return Reply("<html></html>", status: status)
      }
      let items = #"[{"pn":"CN100000001A"}]"#
      return Reply(
        #"{"status":true,"error_code":\#(code),"error_msg":"\#(message)","data":\#(items)}"#)
    })

  private static let zhihuiyaRows: [Row] = [
    ("0", .ok, nil, .billed),
    ("68300004", .badRequest, nil, .free),
    ("68300005", .retry, nil, .free),
    ("68300006", .badRequest, nil, .free),
    ("68300007", .badRequest, nil, .free),
    ("68300008", .retry, nil, .free),
    ("68300010", .badRequest, nil, .free),
    ("67200000", .slowDown, nil, .free),
    ("67200001", .slowDown, nil, .free),
    ("67200002", .slowDown, nil, .free),
    ("67200003", .stopAccount, .provider, .free),
    ("67200004", .stopAccount, .endpoint, .free),
    ("67200005", .stopAccount, .provider, .free),
    ("67200006", .stopAccount, .provider, .free),
    ("67200007", .stopDay, .provider, .free),
    ("67200008", .stopAccount, .provider, .free),
    ("67200009", .refreshToken, .provider, .free),
    ("67200012", .badRequest, nil, .free),
    ("67200100", .retry, nil, .unknown),
    ("67200101", .stopAccount, .endpoint, .free),
    ("http 401", .refreshToken, .provider, .free),
    ("http 403", .stopAccount, .endpoint, .free),
    ("http 404", .badRequest, nil, .free),
    ("http 400", .badRequest, nil, .free),
    ("http 413", .splitQuery, nil, .free),
  ]
}
