import Providers

extension Endpoint {
  /// The word by which a dataset names where something was read.
  ///
  /// Two endpoints that give the same records in answer to different questions are one source.
  var sourceToken: String {
    switch self {
    case QCC.ReportOrders.endpoint: QCC.Reports.endpoint.description
    case Zhihuiya.DetailsByID.endpoint: Zhihuiya.Details.endpoint.description
    default: description
    }
  }
}
