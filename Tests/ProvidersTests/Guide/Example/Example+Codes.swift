import PatentModel
@testable package import Providers

extension Example {
  /// Every code of the document.
  ///
  /// Calls that hold a patent are billed; of failures it says nothing. Source: Patent API, section 4.
  package static let codes = CodeTable([
    ProviderCode("0", "ok", .ok, .billed),
    ProviderCode("10", "no such patent", .empty, .free),
    ProviderCode("20", "malformed number", .badRequest, .free),
    ProviderCode(
      "30", "unknown key", .stopAccount, .free,
      remedy: [
        "Compare EXAMPLE_KEY with the key on the account’s page.",
        "将 EXAMPLE_KEY 与账号页面上的 KEY 核对。",
      ]),
    ProviderCode("31", "daily limit reached", .stopDay, .free),
    ProviderCode("32", "too many calls", .slowDown, .free),
    ProviderCode("90", "internal error", .retry, .unknown),
  ])
}
