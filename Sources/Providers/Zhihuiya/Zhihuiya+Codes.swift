import PatentModel

extension Zhihuiya {
  /// Every `error_code` of the document, and as `http 403` the statuses that come without one.
  package static let codes = CodeTable(
    errorCodes.told(by: ["Zhihuiya’s document [D301]专利详情聚合", "智慧芽文档《[D301]专利详情聚合》"])
      + httpStatuses.told(by: [
        "Zhihuiya’s documents, as an HTTP status", "智慧芽文档，作为 HTTP 状态码",
      ]))

  /// The codes of [D301]专利详情聚合.
  ///
  /// Refused calls are free, since what is billed is an item returned.
  private static let errorCodes = [
    ProviderCode("0", "请求成功", .ok, .billed),
    ProviderCode("68300004", "请求参数异常!", .badRequest, .free),
    ProviderCode("68300005", "查询Api失败!", .retry, .free),
    ProviderCode("68300006", "解析基本存取错误!", .badRequest, .free),
    ProviderCode("68300007", "存在错误的请求!", .badRequest, .free),
    ProviderCode("68300008", "服务中断异常,请稍后再试!", .retry, .free),
    ProviderCode("68300010", "文件不符合上传规范!", .badRequest, .free),
    ProviderCode("67200000", "API整体限流错误!", .slowDown, .free),
    ProviderCode("67200001", "API整体限流错误!", .slowDown, .free),
    ProviderCode("67200002", "当前调用速率过快,超过当前配置限制QPS!", .slowDown, .free),
    ProviderCode(
      "67200003", "申请token的key和secret传参不正确或者客户端已被禁用!", .stopAccount, .free,
      remedy: [
        "Check ZHIHUIYA_CLIENT_ID and ZHIHUIYA_CLIENT_SECRET, and that the client is not barred.",
        "核对 ZHIHUIYA_CLIENT_ID 和 ZHIHUIYA_CLIENT_SECRET，并确认客户端未被禁用。",
      ]),
    ProviderCode(
      "67200004", "请求的接口无权限请联系我们的支持人员!", .stopAccount, in: .endpoint, .free,
      remedy: [
        "Ask Zhihuiya to open D301 for the account; check ZHIHUIYA_BASE_URL if it is open.",
        "请智慧芽为账号开通 D301 接口；若已开通，核对 ZHIHUIYA_BASE_URL。",
      ]),
    ProviderCode(
      "67200005", "账户余额/调用次数不足!", .stopAccount, .free,
      remedy: [
        "Top up the account at Zhihuiya, then resume the run.",
        "为智慧芽账号充值，然后续跑本次运行。",
      ]),
    ProviderCode(
      "67200006", "客户端超过开通有效期!", .stopAccount, .free,
      remedy: [
        "Renew the client’s contract with Zhihuiya, then resume the run.",
        "与智慧芽续约，然后续跑本次运行。",
      ]),
    ProviderCode("67200007", "当前调用超过当天配置使用额度!", .stopDay, .free),
    ProviderCode(
      "67200008", "请检查query参数中必填的apikey是否传输!", .stopAccount, .free,
      remedy: [
        "Check ZHIHUIYA_CLIENT_ID; key-only accounts set ZHIHUIYA_API_KEY instead.",
        "核对 ZHIHUIYA_CLIENT_ID；只有 API Key 的账号改用 ZHIHUIYA_API_KEY。",
      ]),
    ProviderCode(
      "67200009", "apikey与所传的bearerToken不匹配,请检查是否使用在有效期内的token!", .refreshToken, .free,
      remedy: [
        "Check that ZHIHUIYA_CLIENT_ID and ZHIHUIYA_CLIENT_SECRET are those of one client.",
        "确认 ZHIHUIYA_CLIENT_ID 与 ZHIHUIYA_CLIENT_SECRET 属于同一客户端。",
      ]),
    ProviderCode("67200012", "请求不合法!", .badRequest, .free),
    ProviderCode("67200100", "当前服务器状态正忙,请求响应超时!", .retry, .unknown),
    ProviderCode(
      "67200101", "当前请求的Api不存在请检查请求Path!", .stopAccount, in: .endpoint, .free,
      remedy: [
        "Check ZHIHUIYA_BASE_URL: Zhihuiya knows no such path there.",
        "核对 ZHIHUIYA_BASE_URL：智慧芽没有这个路径。",
      ]),
  ]

  /// What an HTTP status means when the body holds no envelope; all others are read by HTTP's rules.
  ///
  /// 401, 403 and 404 are the document's, 400 and 413 those of other operations of the vendor's open API
  /// pages.
  private static let httpStatuses = [
    ProviderCode("http 400", "Bad Request", .badRequest, .free),
    ProviderCode(
      "http 401", "Unauthorized", .refreshToken, .free,
      remedy: Words(
        en:
          "Check ZHIHUIYA_CLIENT_ID and ZHIHUIYA_CLIENT_SECRET, or ZHIHUIYA_API_KEY, and the kind "
          + "of account that auth names.",
        zh: "核对 ZHIHUIYA_CLIENT_ID 和 ZHIHUIYA_CLIENT_SECRET（或 ZHIHUIYA_API_KEY），以及 auth 所设的账号类型。"
      )),
    ProviderCode(
      "http 403", "Forbidden", .stopAccount, in: .endpoint, .free,
      remedy: [
        "Ask Zhihuiya to open D301 for the account and for this machine’s address.",
        "请智慧芽为账号开通 D301 接口，并允许本机 IP 访问。",
      ]),
    ProviderCode("http 404", "Not Found", .badRequest, .free),
    ProviderCode("http 413", "Payload Too Large", .splitQuery, .free),
  ]
}
