import Foundation
import Sandbox
import Testing

/// `company-landscape.yaml`: one call a company.
struct LandscapeTests {
  @Test func `one call a company gives the counts of all its documents`() async throws {
    try await withBuyer { buyer, standIn in
      var buyer = buyer
      buyer.pipeline = Project.file("pipelines/company-landscape.yaml").path

      let trace = try await buyer.run()

      #expect(trace.end == .status(0), "\(trace.errors)")
      #expect(await standIn.bill().qcc.calls == Company.some.count)
      let dataset = try Dataset(buyer.out)
      for company in Company.some where company.publications > 0 {
        let counts = try dataset.texts(
          """
          SELECT CAST(sum(patent_count) AS TEXT) FROM company_patent_facet
          JOIN company USING (company_id)
          WHERE facet = 'applicationyear' AND name = '\(company.name)'
          """)
        #expect(counts == [String(company.publications)], "\(company.name)")
      }
      #expect(try dataset.isSound)
      #expect(try dataset.count("patent") == 0)
    }
  }

  @Test func `its pages are not bought again by a search of all patents`() async throws {
    let expected = try await UndisturbedRun.dataset
    try await withBuyer { buyer, standIn in
      var surveyor = buyer
      surveyor.pipeline = Project.file("pipelines/company-landscape.yaml").path
      _ = try await surveyor.run()

      let trace = try await buyer.run()

      #expect(trace.end == .status(0), "\(trace.errors)")
      let bill = await standIn.bill()
      #expect(bill.qcc.calls == Company.searches && bill.qcc.repeats == 0)
      #expect(try buyer.out.fingerprint == expected)
    }
  }

  @Test func `what narrows the search narrows the counts`() async throws {
    try await withBuyer(of: ["宁德时代新能源科技股份有限公司"]) { buyer, _ in
      var buyer = buyer
      buyer.pipeline = Project.file("pipelines/company-landscape.yaml").path
      _ = try await buyer.run()
      let all = try Dataset(buyer.out).texts(Self.kinds)

      let trace = try await buyer.run(
        "--set", "stages.counts.options={ kindcode: 3, appDateBegin: 1990-01-01 }")

      #expect(trace.end == .status(0), "\(trace.errors)")
      let narrowed = try Dataset(buyer.out).texts(Self.kinds)
      #expect(all.count > 1 && narrowed == all.filter { $0.hasPrefix("3 ") })
    }
  }

  private static let kinds = """
    SELECT value || ' ' || patent_count FROM company_patent_facet WHERE facet = 'kindcode'
    ORDER BY value
    """
}
