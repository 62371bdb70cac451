import Foundation
import Sandbox
import Testing

/// What the sandbox invents is never taken for bought.
struct OriginTests {
  @Test func `a workspace of the sandbox is not used for a run that buys`() async throws {
    try await withBuyer(of: [Company.smallest]) { buyer, standIn in
      #expect(try await buyer.run("--sandbox").end == .status(0))

      let real = try await buyer.run()

      #expect(real.end == .status(2), "\(real.errors)")
      #expect(real.errors.contains("sandbox") && real.errors.contains("--workspace"))
      #expect(await standIn.bill().qcc.calls == 0)
      let runs = try await buyer.patentflow(["runs", "--json"])
      #expect(try JSONDecoder().decode([ListedRun].self, from: runs.output).count == 1)
      #expect(try await buyer.run("--workspace", "real").end == .status(0))
      #expect(await standIn.bill().qcc.calls > 0)
      #expect(try await buyer.run("--workspace", "real", "--sandbox").end == .status(2))
    }
  }

  @Test func `what the sandbox would have cost is not counted as spent`() async throws {
    try await withBuyer(of: [Company.smallest]) { buyer, _ in
      var buyer = buyer
      buyer.environment["PATENTFLOW_LEDGER"] = buyer.file("ledger").path
      let tight = ["--set", "providers.qcc.budget.day.calls=1"]
      #expect(
        try await buyer.patentflow(buyer.runArguments + tight + ["--sandbox"]).end == .status(0))

      let real = try await buyer.patentflow(
        buyer.runArguments + tight + ["--workspace", "real"])

      #expect(real.end == .status(0), "\(real.errors)")
    }
  }

  @Test func `going on from a stage is not for another list`() async throws {
    try await withBuyer(of: [Company.smallest]) { buyer, _ in
      _ = try await buyer.run()
      try buyer.write(list: [Company.smallest], to: "other.csv")

      let other = try await buyer.patentflow(
        ["run", buyer.pipeline, "--input", "other.csv", "--progress", "none", "--from", "patents"])

      #expect(other.end == .status(2) && other.errors.contains("list.csv"), "\(other.errors)")
    }
  }
}
