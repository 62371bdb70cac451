extension QCC {
  /// Where a finished report lies: a path on the provider's own host.
  ///
  /// The document joins 专业版's host name and `ReportUrl`, as in `/api/rpt/retrieve?code=…`, so whatever
  /// else `ReportUrl` may be leads to another host or nowhere. Source: 企业信用报告 V1.3, 6.2.2.
  struct ReportAddress {
    let path: String
    /// Holds an access code.
    let query: [Request.Parameter]

    /// - Returns: nil for anything but a single slash, printable ASCII without blanks and backslashes,
    ///   and perhaps a query.
    init?(_ text: String) {
      guard text.hasPrefix("/"), !text.hasPrefix("//"),
        text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") })
      else { return nil }
      let shown = text.prefix { $0 != "#" }
      let halves = shown.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
      path = String(halves[0])
      query = halves.count < 2 ? [] : Self.parameters(of: halves[1])
    }

    /// Decoded as a form is, where a plus is a blank.
    private static func parameters(of query: Substring) -> [Request.Parameter] {
      query.split(separator: "&").map { pair in
        let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
          .map { String($0.map { $0 == "+" ? " " : $0 }).percentDecoded }
        return Request.Parameter(halves[0], halves.count < 2 ? "" : halves[1])
      }
    }
  }
}
