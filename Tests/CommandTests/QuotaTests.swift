import Foundation
import Sandbox
import Testing

struct QuotaTests {
  private struct Quota: Decodable {
    struct Amounts: Decodable {
      let calls, items: Int?
      let cost: Double?
    }

    struct Window: Decodable {
      let provider, window, period, resets_at: String
      let limit, spent, reserved, in_doubt, left: Amounts
    }

    let ledger: String
    let windows: [Window]

    init(_ output: Data) throws { self = try JSONDecoder().decode(Self.self, from: output) }

    func day(of provider: String) throws -> Window {
      try #require(windows.first { $0.provider == provider && $0.window == "day" })
    }
  }

  @Test func `what was billed stands in the ledger, to the item`() async throws {
    try await withBuyer { buyer, standIn in
      _ = try await buyer.run("--set", "providers.zhihuiya.price.item=0.5")

      let trace = try await buyer.patentflow(["quota", "--json"])
      let bill = await standIn.bill()

      #expect(trace.end == .status(0) && trace.errors.isEmpty, "\(trace.errors)")
      let quota = try Quota(trace.output)
      #expect(quota.ledger == ".patentflow/ledger.sqlite")
      let spent = (try quota.day(of: "qcc").spent, try quota.day(of: "zhihuiya").spent)
      #expect(spent.0.calls == bill.qcc.billedCalls)
      #expect(spent.1.items == bill.zhihuiya.items)
      #expect(spent.1.cost == Double(bill.zhihuiya.items) * 0.5)
    }
  }

  @Test func `a person reads it in lines of 80 columns`() async throws {
    try await withBuyer(of: [Company.smallest]) { buyer, _ in
      _ = try await buyer.run()

      let trace = try await buyer.patentflow(["quota"])

      #expect(trace.end == .status(0))
      let lines = trace.outputText.split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= 80 }, "\(trace.outputText)")
      #expect(lines.contains { $0.hasPrefix("qcc, day ") }, "\(trace.outputText)")
      #expect(lines.contains("  price unknown"), "no public price is known of the details")
      #expect(lines.contains { $0.hasPrefix("All providers in ") && $0.contains(" CNY and more") })
    }
  }

  @Test func `where nothing was bought it says so and makes nothing`() async throws {
    try await withBuyer { buyer, _ in
      let told = try await buyer.patentflow(["quota"])
      let json = try await buyer.patentflow(["quota", "--json"])

      #expect(told.end == .status(0) && json.end == .status(0))
      #expect(told.errors.contains("nothing was bought"), "\(told.errors)")
      #expect(try Quota(json.output).windows.isEmpty)
      #expect(!FileManager.default.fileExists(atPath: buyer.file(".patentflow").path))
    }
  }

  @Test func `the sandbox's ledger is another one`() async throws {
    try await withBuyer { buyer, _ in
      var buyer = buyer
      buyer.environment["PATENTFLOW_LEDGER"] = buyer.file("shared.sqlite").path

      let trace = try await buyer.patentflow(["quota", "--json", "--sandbox"])

      #expect(try Quota(trace.output).ledger.hasSuffix("shared.sqlite.sandbox"))
    }
  }
}
