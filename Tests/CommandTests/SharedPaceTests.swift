import Foundation
import Sandbox
import Testing

/// Several processes that call one provider through one account.
@Suite(.timeLimit(.minutes(10)))
struct SharedPaceTests {
  private static let processes = 1...3

  /// Runs the pipeline in three workspaces at once.
  private func runAtOnce(_ buyer: Buyer, _ settings: [String]) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in Self.processes {
        group.addTask {
          let trace = try await buyer.patentflow(
            buyer.runArguments + buyer.place(number) + settings)
          #expect(trace.end == .status(0), "\(trace.errors)")
        }
      }
      try await group.waitForAll()
    }
  }

  private func withSharedAccount(
    _ configuration: StandIn.Configuration,
    _ body: (_ buyer: Buyer, _ standIn: StandIn) async throws -> Void
  ) async throws {
    try await withBuyer(from: configuration) { buyer, standIn in
      var buyer = buyer
      buyer.environment["PATENTFLOW_LEDGER"] = buyer.file("ledger.sqlite").path
      try await body(buyer, standIn)
    }
  }

  /// The mean is what a busy machine can measure; `scripts/soak` looks at every second.
  ///
  /// A first call that arrives late, as it does where others are busy too, makes all the rest look closer
  /// together: three that did not share would still have twice the pace.
  @Test func `together they keep the pace of one`() async throws {
    try await withSharedAccount(stock()) { buyer, standIn in
      try await runAtOnce(
        buyer,
        ["--set", "providers.zhihuiya.rate=40/s", "--set", "stages.details.options.batch_size=5"])

      let bill = await standIn.bill().zhihuiya
      let delay = 0.5
      #expect(Double(bill.calls - 1) / (bill.inquirySpanSeconds + delay) <= 40)
      #expect(bill.items == Self.processes.count * Company.publications)
    }
  }

  @Test func `together they have no more calls in flight than one may have`() async throws {
    try await withSharedAccount(stock(latency: .milliseconds(50))) { buyer, standIn in
      try await runAtOnce(buyer, ["--set", "providers.qcc.concurrency=2"])

      let bill = await standIn.bill().qcc
      #expect(bill.mostInFlight <= 2)
      #expect(bill.calls == Self.processes.count * Company.searches)
    }
  }
}
