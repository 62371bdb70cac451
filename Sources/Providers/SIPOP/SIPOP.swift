/// 国家知识产权运营公共服务平台 (SIPOP): the documents that a patent cites, and those that cite it.
///
/// Source: 引证信息, extra.queryReferInfo, updated 2021-02-23. Every method has the same address; 20 calls
/// a month are free, and no figure for a rate is public.
package struct SIPOP: Provider {
  package static let id = "sipop"
  /// As the document has it; HTTPS is served too.
  package static let standardAddress = "http://open.sipop.cn/dataplatpro/api/route"

  let address: String
  let appKey: Secret
  let appSecret: Secret
  let traits: Traits

  /// - Parameters:
  ///   - address: The whole address, without a slash at its end.
  ///   - appKey: Names the application, sent with each call.
  ///   - appSecret: Signs each call and is never sent.
  ///   - traits: Say how calls are signed.
  package init(
    address: String = standardAddress, appKey: Secret, appSecret: Secret, traits: Traits = Traits()
  ) {
    self.address = address
    self.appKey = appKey
    self.appSecret = appSecret
    self.traits = traits
  }

  /// From `SIPOP_APP_KEY`, `SIPOP_APP_SECRET` and perhaps `SIPOP_BASE_URL`.
  package init(environment: [String: String], traits: Traits) {
    self.init(
      address: Self.address("SIPOP_BASE_URL", in: environment) ?? Self.standardAddress,
      appKey: Secret(environment["SIPOP_APP_KEY"] ?? ""),
      appSecret: Secret(environment["SIPOP_APP_SECRET"] ?? ""), traits: traits)
  }
}
