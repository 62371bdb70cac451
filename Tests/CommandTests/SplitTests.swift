import Foundation
import Sandbox
import Testing

/// Companies of which a search shows the first 5,000 patents alone.
struct SplitTests {
  private static let companies = ["大型示例股份有限公司", "单年示例股份有限公司"]
  private static let search = """
    version: 1
    name: search
    input: { kind: company }
    providers: { qcc: { rate: 1000/s, concurrency: 8 } }
    stages:
      - { name: search, extract: qcc.company-patents, from: input }
      - { name: patents, transform: merge-patents, from: search }
      - { name: sqlite, load: sqlite, from: patents }
    """

  @Test func `a search is cut by what its first page counts until every part shows all`()
    async throws
  {
    var configuration = try stock()
    configuration.corpus = .large()
    try await withBuyer(of: Self.companies, from: configuration) { buyer, standIn in
      var buyer = buyer
      try buyer.write(Self.search, to: "search.yaml")
      buyer.pipeline = buyer.file("search.yaml").path

      let trace = try await buyer.run()

      #expect(trace.end == .status(0), "\(trace.errors)")
      let stage = try #require(buyer.out.report.stage("search"))
      #expect(stage.records == 2 * 5_200, "what comes in two parts counts once")
      #expect(stage.tasks == 2)
      let dataset = try Dataset(buyer.out)
      #expect(try dataset.count("publication") == 2 * 5_200)
      let counted = try dataset.texts(
        """
        SELECT CAST(sum(patent_count) AS TEXT) FROM company_patent_facet WHERE facet = 'kindcode'
        GROUP BY company_id
        """)
      #expect(counted == ["5200", "5200"], "the parts are not counted on top of the whole")
      // 104 pages each, a page for the whole of each, and the last pages of its parts.
      #expect(await standIn.bill().qcc.calls <= 2 * (104 + 1 + 4))
      #expect(await standIn.bill().qcc.repeats == 0)
    }
  }
}
