import ArgumentParser
import Foundation
import Pipeline
import Sandbox

/// `patentflow sandbox`.
struct SandboxCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sandbox",
    abstract: "Serves a stand-in for the providers on this machine. Costs nothing.",
    discussion: """
      It prints its address on standard output when it listens, and on standard error the variables \
      that lead a run to it. GET /sandbox/bill tells what it would have charged and how quickly calls \
      came, GET /sandbox/arrivals when the last of them came: provider and seconds, a line each.

      Faults are shares of all calls, or places among them: 503=0.05, reset=@3, html=@2-4. A provider \
      in front narrows them, and there a code is the provider's own refusal: qcc.109=@3, \
      zhihuiya.67200007=1, qcc.GetDetails.205=0.2, qcc.CreateReport.reset-after=@1.

      Faults before any work: 503, 429 (with a Retry-After of a second), 429-after-2 and 503-after-2 \
      (Retry-After in seconds), 429-date-2 and 503-date-2 (as a date), reset, html, redirect (within \
      the host), redirect-away (to another); too quick in the provider's own words: qcc.120, qcc.122, \
      zhihuiya.67200002.

      Faults after the work is billed: reset-after, truncate, stall (no reply at all), drip (a byte \
      at a time), huge (200 MB), bomb (the same in 200 KB of gzip), gzip (unasked), utf-16, mistyped \
      (announced as HTML), stale (the reply to the call before), shift (rows move between pages).
      """)

  @Option(help: "The port on 127.0.0.1; 0 takes a free one.")
  var port = 0

  @Option(
    help: ArgumentHelp(
      "What it knows: generated, generated:500000, large, synthetic, or an NDJSON file.",
      valueName: "file"), completion: .file())
  var corpus = "generated"

  @Option(
    help: ArgumentHelp(
      "Misbehave: 503=0.05,429=0.02,reset=0.01,truncate=0.01,qcc.109=@3", valueName: "spec"
    ))
  var faults: String?

  @Option(
    help: ArgumentHelp(
      "Refuse calls beyond a pace: 10/s, or qcc=2/s,zhihuiya=5/s,sipop=1/s", valueName: "spec"))
  var rate: String?

  @Option(help: ArgumentHelp("Wait so long before each reply.", valueName: "ms"))
  var latency = 0

  @Option(help: ArgumentHelp("How many calls of SIPOP a month are free.", valueName: "n"))
  var sipopCalls = SIPOPTerms().callsAMonth

  func run() async throws {
    let configuration = try configuration
    let result = await withInterruption(told: nil) {
      try await StandIn(configuration).run { address in
        Console.result(address)
        let variables = configuration.credentials.environment(at: address)
        for (name, value) in variables.sorted(by: { $0.key < $1.key }) {
          Console.error("export \(name)=\(value)")
        }
      }
    }
    switch result {
    case .ended: return
    case .failed(let error): throw error
    case .interrupted(let status): throw ExitCode(status.rawValue)
    }
  }

  private var configuration: StandIn.Configuration {
    get throws {
      guard latency >= 0 else { throw WrongUse("--latency \(latency): milliseconds from 0 on") }
      guard (0...65_535).contains(port) else {
        throw WrongUse("--port \(port): a port from 1 to 65535 is expected, or 0 for a free one")
      }
      do {
        return StandIn.Configuration(
          port: port, corpus: try Corpus(spec: corpus),
          faults: try faults.map { try Faults(spec: $0) } ?? .none,
          rates: try rate.map { try PaceSpec(spec: $0) } ?? .unlimited,
          latency: .milliseconds(latency), sipop: SIPOPTerms(callsAMonth: sipopCalls))
      } catch let error as CocoaError {
        throw WrongUse(
          "--corpus \(corpus): \(error.localizedDescription) Name an NDJSON file, or generated, large "
            + "or synthetic.")
      } catch {
        throw WrongUse("\(error)")
      }
    }
  }
}
