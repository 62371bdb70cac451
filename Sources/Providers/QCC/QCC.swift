/// 企查查 (QCC): companies and their patents, licences and reports.
///
/// Sources: 企查查专业版 专利查询 V1.0 (2017-08-07), 企业信用报告 V1.3 (2020-05-15), 电信许可 V1.0
/// (2019-10-08). No figure for a rate is public: pace and price are settings.
package struct QCC: Provider {
  package static let id = "qcc"
  /// 专业版; the open platform serves the same modules at `https://api.qichacha.com`.
  package static let standardAddress = "https://pro.qcc.com/api/yj"

  let address: String
  let key: Secret
  let secretKey: Secret

  /// - Parameters:
  ///   - address: Scheme, host and path below which the modules lie, without a slash at its end.
  ///   - key: The company's key, sent with each call.
  ///   - secretKey: Signs each call and is never sent.
  package init(address: String = standardAddress, key: Secret, secretKey: Secret) {
    self.address = address
    self.key = key
    self.secretKey = secretKey
  }

  /// From `QCC_KEY`, `QCC_SECRET_KEY` and perhaps `QCC_BASE_URL`.
  package init(environment: [String: String], traits: Traits) {
    self.init(
      address: Self.address("QCC_BASE_URL", in: environment) ?? Self.standardAddress,
      key: Secret(environment["QCC_KEY"] ?? ""),
      secretKey: Secret(environment["QCC_SECRET_KEY"] ?? ""))
  }
}
