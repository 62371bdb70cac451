import Providers

extension CodeSheet {
  /// Patent API, section 4.
  static let example = CodeSheet(
    provider: "example", table: Example.codes, rows: exampleRows,
    inquiry: { overrides in
      var traits = Example.Traits()
      traits.codeOverrides = overrides
      return Example.PatentLookup(traits: traits)
    },
    subject: Subject(publicationNumber: "CN100000001A"),
    reply: { code, message in
      Reply(#"{"code":\#(code),"message":"\#(message)","patent":{"number":"CN100000001A"}}"#)
    })

  private static let exampleRows: [Row] = [
    ("0", .ok, nil, .billed),
    ("10", .empty, nil, .free),
    ("20", .badRequest, nil, .free),
    ("30", .stopAccount, .provider, .free),
    ("31", .stopDay, .provider, .free),
    ("32", .slowDown, nil, .free),
    ("90", .retry, nil, .unknown),
  ]
}
