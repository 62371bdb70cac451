/// A status code of 企查查 with its text, as far as the stand-in plays it (专利查询 V1.0, section 7).
enum QCCStatus: String, Error, Sendable {
  case found = "200"
  case nothing = "201"
  case wrongParameter = "202"
  case tooManyRecords = "207"
  case tooShort = "213"
  case unknownKey = "101"
  case wrongSignature = "107"
  case expired = "115"
  case wrongMethod = "118"
  case overPace = "120"

  /// Whether the code is of the group 【有效请求】, all of which is charged.
  var isValidRequest: Bool {
    switch self {
    case .found, .nothing, .wrongParameter, .tooManyRecords, .tooShort: true
    case .unknownKey, .wrongSignature, .expired, .wrongMethod, .overPace: false
    }
  }

  var message: String {
    (isValidRequest ? "【有效请求】" : "【无效请求】") + text
  }

  private var text: String {
    switch self {
    case .found: "查询成功"
    case .nothing: "查询无结果"
    case .wrongParameter: "查询参数错误，请检查"
    case .tooManyRecords: "请求数据的条目数超过上限（5000）"
    case .tooShort: "参数长度不能小于2"
    case .unknownKey: "当前的KEY无效或者还未生效中"
    case .wrongSignature: "被禁止的IP或者签名错误"
    case .expired: "身份验证错误或者已过期"
    case .wrongMethod: "当前接口不支持此方式的调用"
    case .overPace: "系统流量异常，请稍后再试"
    }
  }
}
