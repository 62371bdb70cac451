extension SIPOP {
  /// The codes that are known: 1000 by the document, whose own table is empty, the others by one public
  /// client.
  ///
  /// Whether a call without an answer counts is not stated. Errors of quota, permission and parameters
  /// hide among the codes in no table. Source: 引证信息.
  package static let codes = CodeTable([
    ProviderCode("1000", "操作成功", .ok, .billed),
    ProviderCode(
      "1001", "(invalid appKey)", .stopAccount, .unknown,
      remedy: "Check SIPOP_APP_KEY among the applications of your account on open.sipop.cn."),
    signError(remedy: Traits().signatureRemedy),
    ProviderCode("1100", "(no results)", .empty, .unknown),
  ])

  /// Variants are never tried alone, since each try may count.
  fileprivate static func signError(remedy: String) -> ProviderCode {
    ProviderCode("1004", "(sign error)", .stopAccount, .unknown, remedy: remedy)
  }
}

extension SIPOP.Traits {
  /// The table with what these traits say of signatures, of codes for “nothing found”, and of any code.
  var codes: CodeTable {
    let known = SIPOP.codes.codes.values.filter { emptyCodes == nil || $0.meaning != .empty }
    let empty = (emptyCodes ?? []).map { ProviderCode($0, "(no results)", .empty, .unknown) }
    return CodeTable(known + [SIPOP.signError(remedy: signatureRemedy)] + empty)
      .overridden(by: codeOverrides)
  }

  /// Names the settings in use and the others.
  fileprivate var signatureRemedy: String {
    let rule = signatureRule
    let order = rule.order.map(\.rawValue).joined(separator: "-")
    return """
      Check SIPOP_APP_SECRET and the clock; if both are right, the account signs in another way than \
      with sign_order \(order), sign_length \(rule.length), sign_case \(rule.letters.rawValue) and \
      timestamp_zone \(timestampZone ?? "Asia/Shanghai"): ask the provider, and set these below \
      providers.sipop (any order of timestamp, param and secret; 32 or 16; lower or upper).
      """
  }
}
