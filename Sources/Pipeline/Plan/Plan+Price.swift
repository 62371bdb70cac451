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
}
