import Providers
import Workspace

extension Plan {
  /// What an endpoint bills, by the pipeline file; unknown where the file is silent.
  func price(of endpoint: Endpoint) -> Price {
    guard let provider = providers[endpoint.provider] else { return .unknown }
    let extract = extractStages.first { $0.extract.inquiry.endpoint == endpoint }?.extract
    guard let extract, let money = provider.prices[type(of: extract).priceKey] else {
      return .unknown
    }
    return switch extract.inquiry.tariff {
    case .perCall: Price(call: money)
    case .perItem: Price(item: money)
    }
  }
}
