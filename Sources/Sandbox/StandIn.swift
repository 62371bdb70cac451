package import Foundation
package import Logging

/// The stand-in for the paid providers: answers as their documents say, and charges nothing.
///
/// It is written from the vendors' documents alone and shares no code with the client, so that the two
/// can prove each other wrong.
package struct StandIn: Sendable {
  /// What a stand-in plays, and how badly it behaves.
  package struct Configuration: Sendable {
    /// The port on 127.0.0.1; 0 takes a free one.
    package var port: Int
    /// What the played providers know.
    package var corpus: Corpus
    package var faults: Faults
    package var rates: PaceSpec
    /// How long each reply takes.
    package var latency: Duration
    package var credentials: SandboxCredentials
    /// How long a token of Zhihuiya lives.
    package var tokenLife: Duration
    /// The form of the reply that brings one.
    package var tokenShape: TokenShape
    /// What SIPOP asks of those who call it.
    package var sipop: SIPOPTerms
    /// Decides which calls meet a fault; the same seed and order of calls meet the same.
    package var seed: UInt64
    /// The clock by which signatures, tokens, paces and quotas are judged.
    package var now: @Sendable () -> Date
    package var logger: Logger

    package init(
      port: Int = 0, corpus: Corpus = .generated(), faults: Faults = .none,
      rates: PaceSpec = .unlimited, latency: Duration = .zero,
      credentials: SandboxCredentials = .standard, tokenLife: Duration = .seconds(1799),
      tokenShape: TokenShape = .flat, sipop: SIPOPTerms = SIPOPTerms(), seed: UInt64 = 1,
      now: @escaping @Sendable () -> Date = { Date() },
      logger: Logger = Logger(label: "patentflow.sandbox") { _ in SwiftLogNoOpLogHandler() }
    ) {
      self.port = port
      self.corpus = corpus
      self.faults = faults
      self.rates = rates
      self.latency = latency
      self.credentials = credentials
      self.tokenLife = tokenLife
      self.tokenShape = tokenShape
      self.sipop = sipop
      self.seed = seed
      self.now = now
      self.logger = logger
    }
  }

  let configuration: Configuration
  let reception: Reception

  package init(_ configuration: Configuration) {
    self.configuration = configuration
    reception = Reception(configuration)
  }

  /// What the calls up to now would have cost, as `GET /sandbox/bill` says it.
  package func bill() async -> Bill {
    reception.bill
  }

  /// The keys, tokens and signatures that callers have shown, for whoever looks for them in what a
  /// caller has left behind.
  package var shownProofs: Set<String> { reception.shownProofs }
}
