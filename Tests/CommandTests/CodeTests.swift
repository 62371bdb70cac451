import Foundation
import Sandbox
import Testing

/// What a run makes of the codes by which a provider refuses.
struct CodeTests {
  private func run(
    faults: String, pipeline: String = "company-patents",
    _ body: (Buyer, Program.Trace, StandIn) async throws -> Void
  ) async throws {
    try await withBuyer(of: ["珠海格力电器股份有限公司"], from: stock(faults: faults)) {
      buyer, standIn in
      var buyer = buyer
      buyer.pipeline = Project.file("pipelines/\(pipeline).yaml").path
      try await body(buyer, try await buyer.run(), standIn)
    }
  }

  @Test(
    arguments: [
      ("qcc.102=1", "Pay what the account owes"), ("qcc.112=1", "Buy further calls"),
      ("zhihuiya.67200005=1", "Top up the account"), ("qcc.121=1", "mainland China"),
    ])
  func `a code that only a person can mend ends with 5 and says what to do`(
    faults: String, words: String
  ) async throws {
    try await run(faults: faults) { _, trace, _ in
      #expect(trace.end == .status(5), "\(trace.errors)")
      #expect(trace.errors.contains(words), "\(trace.errors)")
    }
  }

  @Test(arguments: ["qcc.109=1", "qcc.116=1", "zhihuiya.67200007=1"])
  func `a spent day puts its provider off until midnight in Shanghai`(faults: String) async throws {
    try await run(faults: faults) { buyer, trace, _ async throws in
      #expect(trace.end == .status(3), "\(trace.errors)")
      #expect(trace.errors.contains("deferred until"), "\(trace.errors)")
      #expect(trace.errors.contains("00:00"), "\(trace.errors)")
      #expect(try buyer.out.failures.contains { $0[6].contains("00:00") })
    }
  }

  @Test func `while one provider's day is spent the others go on`() async throws {
    try await run(faults: "zhihuiya.67200007=1", pipeline: "company-full") {
      buyer, trace, standIn async throws in
      #expect(trace.end == .status(3), "\(trace.errors)")
      let bill = await standIn.bill()
      #expect(bill.zhihuiya.calls == 1)
      #expect(bill.qcc.methods["GetDetails"]?.calls == 1 && bill.sipop.calls == 1)
    }
  }

  @Test func `a locked query is not sent again by a later run`() async throws {
    try await run(faults: "qcc.110=@1") { buyer, trace, standIn async throws in
      #expect(trace.end == .status(3), "\(trace.errors)")
      #expect(try buyer.out.failures.contains { $0[4] == "110" })
      #expect(try await buyer.run().end == .status(3))
      #expect(try await buyer.resume().end == .status(3))
      #expect(await standIn.bill().qcc.calls == 1)
    }
  }

  @Test func `a code that nobody knows fails its item with the raw words`() async throws {
    try await run(faults: "qcc.987=1") { buyer, trace, standIn async throws in
      #expect(trace.end == .status(4), "\(trace.errors)")
      let failure = try #require(buyer.out.failures.first { $0[2] == "search" })
      #expect(failure[4] == "987" && failure[6].contains("code_overrides"), "\(failure)")
      #expect(await standIn.bill().qcc.calls == 1)
    }
  }

  @Test func `a code that the pipeline file knows better is read so`() async throws {
    try await withBuyer(of: ["珠海格力电器股份有限公司"], from: stock(faults: "qcc.987=1")) {
      buyer, _ in
      let trace = try await buyer.run(
        "--set", "providers.qcc.code_overrides={ '987': { class: empty, billed: false } }")
      #expect(trace.end == .status(0), "\(trace.errors)")
    }
  }
}
