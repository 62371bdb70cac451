import Sandbox
import Testing

/// A quota that does not suffice for all.
struct PriorityTests {
  private static let pipeline = """
    version: 1
    name: citations
    input: { kind: company }
    providers:
      sipop: { budget: { month: { calls: 5 } } }
    stages:
      - { name: search, extract: qcc.company-patents, from: input }
      - { name: citations, extract: sipop.citations, from: search, priority: newest }
      - { name: patents, transform: merge-patents, from: [search, citations] }
      - { name: sqlite, load: sqlite, from: patents }
    """

  @Test func `a scarce quota goes to the newest patents first, and goes on behind them`()
    async throws
  {
    try await withBuyer(of: ["珠海格力电器股份有限公司", "科大讯飞股份有限公司"]) { buyer, standIn in
      var buyer = buyer
      buyer.pipeline = "citations.yaml"
      try buyer.write(Self.pipeline, to: buyer.pipeline)

      let trace = try await buyer.run()

      #expect(trace.end == .status(3), "\(trace.errors)")
      #expect(await standIn.bill().sipop.calls == 5)
      #expect(try buyer.asked == buyer.newest(5))

      let more = try await buyer.resume(
        "--set", "providers.sipop.budget={ month: { calls: 9 } }")

      #expect(more.end == .status(3), "\(more.errors)")
      #expect(try buyer.asked == buyer.newest(9))
    }
  }
}

extension Buyer {
  /// The applications whose citations are owned.
  fileprivate var asked: Set<String> {
    get throws {
      try Set(
        Dataset(at: file(".patentflow/archive.sqlite")).texts(
          """
          SELECT substr(key, 1, instr(key, '/') - 1) FROM answer
          JOIN endpoint ON endpoint.id = answer.endpoint WHERE endpoint.name = 'sipop.reference'
          """))
    }
  }

  fileprivate func newest(_ count: Int) throws -> Set<String> {
    try Set(
      Dataset(out).texts(
        """
        SELECT patent_id FROM patent WHERE is_stub = 0 ORDER BY filing_date DESC LIMIT \(count)
        """))
  }
}
