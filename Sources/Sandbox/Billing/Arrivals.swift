import Foundation

/// When the last inquiries came in, for whoever wants to look at the gaps between them.
struct Arrivals: Sendable {
  private let times: [(provider: Provider, times: ArrivalTimes)]

  init(_ times: [Provider: ArrivalTimes]) {
    self.times = Provider.allCases.compactMap { provider in
      times[provider].map { (provider, $0) }
    }
  }

  /// A line for each, `qcc 0.104231`: by provider, oldest first, in seconds since the first inquiry to
  /// any of them.
  var text: String {
    guard let first = times.compactMap(\.times.first).min() else { return "" }
    return times.map { provider, times in
      times.latest.map { time in
        "\(provider.rawValue) \(String(format: "%.6f", time.timeIntervalSince(first)))\n"
      }.joined()
    }.joined()
  }
}
