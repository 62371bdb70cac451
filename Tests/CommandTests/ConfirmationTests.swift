import Foundation
import Sandbox
import Testing

/// On a terminal a run shows its plan, and asks before it spends much.
@Suite(.timeLimit(.minutes(10)))
struct ConfirmationTests {
  /// Each search costs so much; a patent costs nothing worth mentioning.
  private func prices(ofSearch yuan: Int) -> [String] {
    ["providers.qcc.price.search=\(yuan)", "providers.zhihuiya.price.item=0.0001"]
      .flatMap { ["--set", $0] }
  }

  private let question = "Go on? [y/N]"

  @Test func `who says no has bought nothing`() async throws {
    try await withBuyer(of: [Company.smallest]) { buyer, standIn in
      let program = try buyer.start(buyer.runArguments + prices(ofSearch: 101), on: Terminal())
      try await program.waitUntilItSays(question)
      try program.type("no")
      let trace = try await program.trace()

      #expect(trace.end == .status(130), "\(trace.errors)")
      #expect(trace.errors.contains("Plan of company-patents"))
      #expect(trace.errors.contains("This run may cost"), "\(trace.errors)")
      #expect(trace.errors.contains("Nothing was bought."))
      #expect(await standIn.bill().qcc.calls == 0)
      #expect(!FileManager.default.fileExists(atPath: buyer.file(".patentflow").path))
    }
  }

  @Test func `who says yes gets the run`() async throws {
    try await withBuyer(of: [Company.smallest]) { buyer, standIn in
      let program = try buyer.start(buyer.runArguments + prices(ofSearch: 101), on: Terminal())
      try await program.waitUntilItSays(question)
      try program.type("y")
      let trace = try await program.trace()

      #expect(trace.end == .status(0), "\(trace.errors)")
      #expect(await standIn.bill().qcc.calls > 0)
    }
  }

  @Test func `a price that is not known is asked about`() async throws {
    try await withBuyer(of: [Company.smallest]) { buyer, standIn in
      let program = try buyer.start(buyer.runArguments, on: Terminal())
      try await program.waitUntilItSays(question)
      try program.type("")
      let trace = try await program.trace()

      #expect(trace.end == .status(130), "\(trace.errors)")
      #expect(trace.errors.contains("price is not known"), "\(trace.errors)")
      #expect(await standIn.bill().qcc.calls == 0)
    }
  }

  @Test(
    arguments: [
      ["--yes"], ["--confirm-above", "1000000"], ["--max-cost", "99"],
    ])
  func `what goes without saying is not asked`(arguments: [String]) async throws {
    try await withBuyer(of: [Company.smallest]) { buyer, standIn in
      let program = try buyer.start(
        buyer.runArguments + prices(ofSearch: 10) + arguments, on: Terminal())
      let trace = try await program.trace()

      #expect(trace.end == .status(0), "\(trace.errors)")
      #expect(!trace.errors.contains(question))
      #expect(trace.errors.contains("Plan of company-patents") == (arguments != ["--yes"]))
      #expect(await standIn.bill().qcc.calls > 0)
    }
  }

  @Test func `a limit of money says which calls it cannot see`() async throws {
    try await withBuyer(of: [Company.smallest]) { buyer, _ in
      let trace = try await buyer.run("--max-cost", "50")

      #expect(trace.end == .status(0), "\(trace.errors)")
      #expect(trace.errors.contains("providers.zhihuiya.price.item"), "\(trace.errors)")
    }
  }
}
