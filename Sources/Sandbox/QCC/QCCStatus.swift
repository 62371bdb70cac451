/// A status code of 企查查 with its text.
struct QCCStatus: Error, Equatable, Sendable {
  let code: String

  /// Whether the code is of the group 【有效请求】, all of which is charged.
  var isValidRequest: Bool { Self.validRequests[code] != nil }

  /// The document's text; empty for a code that no document lists.
  var text: String { Self.validRequests[code] ?? Self.invalidRequests[code] ?? "" }
}

extension QCCStatus {
  static let found = QCCStatus(code: "200")
  static let nothing = QCCStatus(code: "201")
  static let wrongParameter = QCCStatus(code: "202")
  static let pending = QCCStatus(code: "205")
  static let tooManyRecords = QCCStatus(code: "207")
  static let tooShort = QCCStatus(code: "213")
  static let barred = QCCStatus(code: "110")
  static let unknownKey = QCCStatus(code: "101")
  static let wrongSignature = QCCStatus(code: "107")
  static let expired = QCCStatus(code: "115")
  static let wrongMethod = QCCStatus(code: "118")
  static let overPace = QCCStatus(code: "120")
}

extension QCCStatus {
  /// 专利查询 V1.0, section 7.1.
  private static let validRequests = [
    "200": "查询成功",
    "201": "查询无结果",
    "202": "查询参数错误，请检查",
    "205": "等待处理中",
    "207": "请求数据的条目数超过上限（5000）",
    "208": "此接口不支持此公司类型查询",
    "209": "企业数量超过上限",
    "213": "参数长度不能小于2",
    "215": "不支持的查询关键字",
    "218": "该企业暂不支持空壳扫描",
    "219": "该企业暂不支持准入尽调",
    "105": "接口已下线停用",
    "110": "当前相同查询连续出错，请等2小时后重试",
  ]

  /// 专利查询 V1.0, section 7.2, and 500 of 企业信用报告 V1.3.
  ///
  /// The last six are quoted by public clients from the vendor's pages.
  private static let invalidRequests = [
    "101": "当前的KEY无效或者还未生效中",
    "102": "当前KEY已欠费",
    "103": "当前KEY被暂停使用",
    "104": "请求KEY异常，请联系管理员",
    "106": "非法请求过多，请联系管理员",
    "107": "被禁止的IP或者签名错误",
    "108": "异常请求过多，请联系管理员",
    "109": "请求超过每日系统限制",
    "111": "接口权限未开通，请联系管理员",
    "112": "您的账号剩余使用量已不足或已过期",
    "113": "当前接口已被删除，请重新申请",
    "114": "当前接口已被禁用，请联系管理员",
    "115": "身份验证错误或者已过期",
    "116": "请求超过每日调用总量限制",
    "117": "当前不支持的请求参数调用量过多",
    "118": "当前接口不支持此方式的调用",
    "119": "您的帐号出现异常，请联系管理员",
    "120": "系统流量异常，请稍后再试",
    "121": "数据不能出境",
    "199": "系统未知错误，请联系技术客服",
    "203": "系统查询有异常，请联系技术人员",
    "214": "您还未购买过该接口，请先购买",
    "223": "当前接口的计费方式不支持此查询参数",
    "500": "接口相关的逻辑错误",
    "122": "请求超过系统并发限制",
    "123": "您的请求已达未认证权益上限，请及时认证",
    "124": "系统维护中，暂时无法下单",
    "125": "查询参数错误",
    "126": "查询参数类型或结构有误",
    "224": "查询参数无效",
  ]
}
