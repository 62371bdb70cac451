import PatentModel

extension SIPOP {
  /// The codes that are known: 1000 by the document, whose own table is empty, the others by one public
  /// client.
  ///
  /// Whether a call without an answer counts is not stated. Errors of quota, permission and parameters
  /// hide among the codes in no table. Source: 引证信息.
  package static let codes = CodeTable([
    ProviderCode("1000", "操作成功", .ok, .billed)
      .told(by: ["SIPOP’s document 引证信息", "SIPOP 文档《引证信息》"]),
    ProviderCode(
      "1001", "(invalid appKey)", .stopAccount, .unknown,
      remedy: [
        "Check SIPOP_APP_KEY among the applications of your account on open.sipop.cn.",
        "在 open.sipop.cn 账号的应用列表中核对 SIPOP_APP_KEY。",
      ]
    ).told(by: quoted),
    signError(remedy: Traits().signatureRemedy),
    ProviderCode("1100", "(no results)", .empty, .unknown).told(by: quoted),
  ])

  private static let quoted: Words = [
    "in no document: one public client", "文档未载：一份公开的客户端代码",
  ]

  /// Variants are never tried alone, since each try may count.
  fileprivate static func signError(remedy: Words) -> ProviderCode {
    ProviderCode("1004", "(sign error)", .stopAccount, .unknown, remedy: remedy)
      .told(by: quoted)
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
  fileprivate var signatureRemedy: Words {
    let rule = signatureRule
    let order = rule.order.map(\.rawValue).joined(separator: "-")
    let settings = [
      "sign_order \(order)", "sign_length \(rule.length)", "sign_case \(rule.letters.rawValue)",
      "timestamp_zone \(timestampZone ?? "Asia/Shanghai")",
    ]
    return Words(
      en:
        "Check SIPOP_APP_SECRET and the clock; if both are right, the account signs in another way "
        + "than with \(settings.dropLast().joined(separator: ", ")) and \(settings[3]): ask the "
        + "provider, and set these below providers.sipop (any order of timestamp, param and secret; "
        + "32 or 16; lower or upper).",
      zh: "核对 SIPOP_APP_SECRET 和本机时间；若都正确，则账号的签名方式与 \(settings.joined(separator: "、"))"
        + " 不同：请询问数据商，并在 providers.sipop 下改设（timestamp、param、secret 的任意顺序；32 或 16 位；"
        + "lower 或 upper）。")
  }
}
