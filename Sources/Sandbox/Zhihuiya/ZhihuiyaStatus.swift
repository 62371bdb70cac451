/// An error code of 智慧芽 with its text, as far as the stand-in plays it ([D301]专利详情聚合).
enum ZhihuiyaStatus: Int, Error, Sendable {
  case wrongParameter = 68_300_004
  case overPace = 67_200_002
  case wrongClient = 67_200_003
  case missingKey = 67_200_008
  case wrongToken = 67_200_009
  case wrongRequest = 67_200_012

  var message: String {
    switch self {
    case .wrongParameter: "请求参数异常!"
    case .overPace: "当前调用速率过快,超过当前配置限制QPS!"
    case .wrongClient: "申请token的key和secret传参不正确或者客户端已被禁用!"
    case .missingKey: "请检查query参数中必填的apikey是否传输!"
    case .wrongToken: "apikey与所传的bearerToken不匹配,请检查是否使用在有效期内的token!"
    case .wrongRequest: "请求不合法!"
    }
  }

  /// The envelope of a refusal, which comes with HTTP 200.
  var reply: Reply {
    .json(["status": .bool(false), "error_code": .int(rawValue), "error_msg": .string(message)])
  }
}
