import Providers

extension CodeSheet {
  /// 引证信息, whose own table of errors is empty, and one public client.
  static let sipop = CodeSheet(
    provider: "sipop", table: SIPOP.codes, rows: sipopRows,
    inquiry: { overrides in
      var traits = SIPOP.Traits()
      traits.codeOverrides = overrides
      return SIPOP.CitationLookup(traits: traits)
    },
    subject: Subject(applicationNumber: "CN201010600278.4"),
    reply: { code, message in
      Reply(
        #"{"code":"\#(code)","msg":"\#(message)","data":[{"publicationDocNum":"CN100000002A"}]}"#)
    })

  private static let sipopRows: [Row] = [
    ("1000", .ok, nil, .billed),
    ("1001", .stopAccount, .provider, .unknown),
    ("1004", .stopAccount, .provider, .unknown),
    ("1100", .empty, nil, .unknown),
  ]
}
