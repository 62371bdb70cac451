import Providers
import Workspace

extension Plan {
  /// What an endpoint bills, by the pipeline file; unknown where the file is silent.
  func price(of endpoint: Endpoint) -> Price {
    guard let inquiry = inquiries.first(where: { $0.endpoint == endpoint }),
      let money = providers[endpoint.provider]?.prices[inquiry.priceKey]
    else { return .unknown }
    return switch inquiry.tariff {
    case .perCall: Price(call: money)
    case .perItem: Price(item: money)
    }
  }

  /// What a limit of money cannot see, by the key of the pipeline file that would hold its price:
  /// `providers.zhihuiya.price.item`.
  package var unpricedKeys: [String] {
    Set(
      inquiries.filter { !price(of: $0.endpoint).isKnown }
        .map { "providers.\($0.endpoint.provider).price.\($0.priceKey)" }
    ).sorted()
  }

  /// Whether money is limited by a budget of the file.
  package var limitsMoney: Bool {
    providers.values.contains { provider in provider.limits.contains { $0.cost != nil } }
  }
}
