import Sandbox
import TestSupport

/// What every stand-in of these tests sells; it takes a while to invent.
private let corpus = Corpus.generated()

/// Makes a stand-in that takes its time or stumbles.
///
/// - Parameters:
///   - latency: How long each reply takes.
///   - faults: Shares of calls by fault, as `sandbox --faults` takes them.
/// - Returns: How the stand-in behaves.
/// - Throws: `SpecificationFault` when the faults are misspelt.
func stock(
  latency: Duration = .zero, faults: String? = nil
) throws -> StandIn.Configuration {
  StandIn.Configuration(
    corpus: corpus, faults: try faults.map { try Faults(spec: $0) } ?? .none, latency: latency)
}

/// Gives a test a buyer, and the stand-in that sells.
///
/// - Parameters:
///   - companies: The rows of the buyer's list.
///   - configuration: How the stand-in behaves; nil for one that behaves well.
///   - body: Gets both.
/// - Throws: What the body throws, or what the system says when no port or folder can be had.
func withBuyer(
  of companies: [String] = Company.some.map(\.name),
  from configuration: StandIn.Configuration? = nil,
  _ body: (_ buyer: Buyer, _ standIn: StandIn) async throws -> Void
) async throws {
  let arrivals = Arrivals()
  var configuration = try configuration ?? stock()
  configuration.now = { arrivals.now() }
  let credentials = configuration.credentials
  try await Seats.shared.taken { [configuration] in
    try await withStandIn(configuration) { address, standIn in
      let buyer = try Buyer(
        environment: credentials.environment(at: address), arrivals: arrivals)
      try buyer.write(list: companies)
      try await body(buyer, standIn)
    }
  }
}
