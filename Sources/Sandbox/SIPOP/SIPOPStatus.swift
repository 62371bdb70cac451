/// A code of SIPOP with its text.
///
/// The page has 1000 and its text. Public clients know 1001, 1004 and 1100; all other codes and texts
/// are invented here, since the provider's own are not public.
struct SIPOPStatus: Error, Equatable, Sendable {
  let code: String
}

extension SIPOPStatus {
  static let found = SIPOPStatus(code: "1000")
  static let unknownKey = SIPOPStatus(code: "1001")
  static let wrongSign = SIPOPStatus(code: "1004")
  static let nothing = SIPOPStatus(code: "1100")
  /// Invented: a field is missing, or the call is no POST.
  static let missingField = SIPOPStatus(code: "1002")
  /// Invented: a method, version, application number or referType that is none, in a call whose sign
  /// is right.
  static let wrongQuestion = SIPOPStatus(code: "1005")
  /// Invented: the calls of the month are used up.
  static let quotaSpent = SIPOPStatus(code: "1007")
  /// Of HTTP: a call came too soon after others.
  static let overPace = SIPOPStatus(code: "429")

  private static let texts = [
    "1000": "操作成功",
    "1001": "appKey无效",
    "1002": "缺少参数",
    "1004": "签名错误",
    "1005": "参数错误",
    "1007": "本月调用次数已用完",
    "1100": "未查询到数据",
  ]

  /// Whether the call that hears it counts for the month.
  var isCounted: Bool { [.found, .nothing, .wrongQuestion].contains(self) }

  /// The reply with HTTP 200, or with the status that a code of three digits is.
  func reply(total: Int = 0, count: Int = 0, data: JSON = .null) -> Reply {
    if code.utf8.count == 3, let status = Int(code) { return .failure(status, "Failure") }
    return .json([
      "result": .bool(self == .found),
      "code": .string(code),
      "msg": .string(Self.texts[code] ?? ""),
      "total": .int(total),
      "count": .int(count),
      "data": data,
    ])
  }
}
