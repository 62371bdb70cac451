/// An error code of 智慧芽 with its text, or an HTTP status in place of one ([D301]专利详情聚合).
struct ZhihuiyaStatus: Error, Equatable, Sendable {
  /// Eight digits, or the three of an HTTP status.
  let code: String
}

extension ZhihuiyaStatus {
  static let wrongParameter = ZhihuiyaStatus(code: "68300004")
  static let overPace = ZhihuiyaStatus(code: "67200002")
  static let wrongClient = ZhihuiyaStatus(code: "67200003")
  static let missingKey = ZhihuiyaStatus(code: "67200008")
  static let wrongToken = ZhihuiyaStatus(code: "67200009")
  static let wrongRequest = ZhihuiyaStatus(code: "67200012")

  /// The refusal with HTTP 200, or with the status that the code is.
  var reply: Reply {
    let message = Self.texts[code] ?? ""
    if code.utf8.count == 3, let status = Int(code) { return .failure(status, message) }
    return .json([
      "status": .bool(false), "error_code": .int(Int(code) ?? 0), "error_msg": .string(message),
    ])
  }

  /// The document's own texts; those of HTTP are the usual ones.
  private static let texts = [
    "68300004": "请求参数异常!",
    "68300005": "查询Api失败!",
    "68300006": "解析基本存取错误!",
    "68300007": "存在错误的请求!",
    "68300008": "服务中断异常,请稍后再试!",
    "68300010": "文件不符合上传规范!",
    "67200000": "API整体限流错误!",
    "67200001": "API整体限流错误!",
    "67200002": "当前调用速率过快,超过当前配置限制QPS!",
    "67200003": "申请token的key和secret传参不正确或者客户端已被禁用!",
    "67200004": "请求的接口无权限请联系我们的支持人员!",
    "67200005": "账户余额/调用次数不足!",
    "67200006": "客户端超过开通有效期!",
    "67200007": "当前调用超过当天配置使用额度!",
    "67200008": "请检查query参数中必填的apikey是否传输!",
    "67200009": "apikey与所传的bearerToken不匹配,请检查是否使用在有效期内的token!",
    "67200012": "请求不合法!",
    "67200100": "当前服务器状态正忙,请求响应超时!",
    "67200101": "当前请求的Api不存在请检查请求Path!",
    "400": "Bad Request",
    "401": "Unauthorized",
    "403": "Forbidden",
    "404": "Not Found",
    "413": "Payload Too Large",
    "429": "Too Many Requests",
    "500": "Internal Server Error",
    "502": "Bad Gateway",
    "503": "Service Unavailable",
    "504": "Gateway Timeout",
  ]
}
