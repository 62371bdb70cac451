import Providers

extension CodeSheet {
  /// 专利查询 V1.0, 企业信用报告 V1.3 and 电信许可 V1.0; then what public clients quote from the vendor's page
  /// of codes; then an older public list.
  static let qcc = CodeSheet(
    provider: "qcc", table: QCC.codes, rows: qccRows,
    inquiry: { overrides in
      var traits = QCC.Traits()
      traits.codeOverrides = overrides
      return QCC.PatentDetail(traits: traits)
    },
    subject: Subject(qccID: "1"),
    reply: { code, message in
      Reply(#"{"Status":"\#(code)","Message":"\#(message)","Result":{"Title":"示例装置"}}"#)
    })

  private static let qccRows: [Row] = [
    ("200", .ok, nil, .billed),
    ("201", .empty, nil, .billed),
    ("202", .badRequest, nil, .billed),
    ("205", .waitAndPoll, nil, .billed),
    ("207", .splitQuery, nil, .billed),
    ("208", .unsupported, nil, .billed),
    ("209", .badRequest, nil, .billed),
    ("213", .badRequest, nil, .billed),
    ("215", .badRequest, nil, .billed),
    ("218", .unsupported, nil, .billed),
    ("219", .unsupported, nil, .billed),
    ("105", .stopAccount, .endpoint, .billed),
    ("110", .locked, nil, .billed),
    ("101", .stopAccount, .provider, .free),
    ("102", .stopAccount, .provider, .free),
    ("103", .stopAccount, .provider, .free),
    ("104", .stopAccount, .provider, .free),
    ("106", .stopAccount, .provider, .free),
    ("107", .stopAccount, .provider, .free),
    ("108", .stopAccount, .provider, .free),
    ("109", .stopDay, .provider, .free),
    ("111", .stopAccount, .endpoint, .free),
    ("112", .stopAccount, .provider, .free),
    ("113", .stopAccount, .endpoint, .free),
    ("114", .stopAccount, .endpoint, .free),
    ("115", .refreshToken, .provider, .free),
    ("116", .stopDay, .provider, .free),
    ("117", .stopAccount, .endpoint, .free),
    ("118", .stopAccount, .endpoint, .free),
    ("119", .stopAccount, .provider, .free),
    ("120", .slowDown, nil, .free),
    ("121", .stopAccount, .provider, .free),
    ("199", .retry, nil, .free),
    ("203", .retry, nil, .free),
    ("214", .stopAccount, .endpoint, .free),
    ("223", .badRequest, nil, .free),
    ("500", .retry, nil, .free),
    ("122", .slowDown, nil, .free),
    ("123", .stopAccount, .provider, .free),
    ("124", .retry, nil, .free),
    ("125", .badRequest, nil, .free),
    ("126", .badRequest, nil, .free),
    ("224", .badRequest, nil, .free),
    ("204", .badRequest, nil, .unknown),
    ("206", .badRequest, nil, .unknown),
    ("216", .badRequest, nil, .unknown),
    ("221", .badRequest, nil, .unknown),
    ("222", .stopDay, .endpoint, .unknown),
    ("299", .badRequest, nil, .unknown),
  ]
}
