import Foundation
import Sandbox
import Testing

/// `company-full.yaml`: all six systems in one run.
struct FullPipelineTests {
  @Test func `every table that the providers can fill is filled, and all of it joins`()
    async throws
  {
    try await withFullBuyer { buyer, standIn in
      let trace = try await buyer.run()

      #expect(trace.end == .status(0), "\(trace.errors)")
      let dataset = try Dataset(buyer.out)
      #expect(try dataset.isSound)
      for table in [
        "patent", "publication", "patent_assignee", "patent_inventor", "patent_agent",
        "classification", "legal_event", "image", "citation", "company", "company_patent",
        "company_patent_facet", "telecom_license", "credit_report", "input_row", "source_record",
      ] {
        #expect(try dataset.count(table) > 0, "\(table)")
      }
      #expect(try dataset.count("publication WHERE sources LIKE '%qcc.detail%'") == 50)
      #expect(try dataset.count("patent WHERE is_stub = 0") <= 50)
      #expect(try dataset.count("company WHERE is_queried = 1 AND company_id LIKE 'USCC:%'") > 0)
      #expect(try dataset.count("v_company_summary") == fullCompanies.count)
      #expect(try dataset.count("v_citation_backward") == dataset.count("citation"))
      let bill = await standIn.bill()
      #expect(bill.qcc.repeats + bill.zhihuiya.repeats + bill.sipop.repeats == 0)
      #expect(bill.qcc.orders == fullCompanies.count)
    }
  }

  @Test func `the bill of each provider is ours to the call`() async throws {
    try await withFullBuyer { buyer, standIn in
      _ = try await buyer.run()

      let (bill, spend) = (await standIn.bill(), try buyer.out.report.spend)
      #expect(spend["qcc"]?.calls == bill.qcc.calls)
      #expect(spend["qcc"]?.billedCalls == bill.qcc.billedCalls)
      #expect(spend["zhihuiya"]?.items == bill.zhihuiya.items)
      #expect(spend["sipop"]?.billedCalls == bill.sipop.billedCalls)
    }
  }

  @Test func `a second run buys nothing and writes the same`() async throws {
    try await withFullBuyer { buyer, standIn in
      _ = try await buyer.run()
      let first = try buyer.out.fingerprint
      let bill = await standIn.bill()

      let again = try await buyer.run()

      #expect(again.end == .status(0), "\(again.errors)")
      #expect(await standIn.bill() == bill)
      #expect(try buyer.out.fingerprint == first)
    }
  }

  @Test(arguments: [5, 11] as [UInt64])
  func `killed again and again, it comes to the same dataset and orders nothing twice`(
    seed: UInt64
  ) async throws {
    var expected: [String: String] = [:]
    try await withFullBuyer { buyer, _ in
      _ = try await buyer.run()
      expected = try buyer.out.fingerprint
    }
    try await withFullBuyer(from: stock(latency: .milliseconds(10))) { buyer, standIn in
      var arguments = buyer.runArguments
      for place in 1...5 {
        _ = try await buyer.patentflow(
          arguments, signal: SIGKILL, afterCalls: Int(seed) + 7 * place)
        arguments = ["resume", "--progress", "none"]
      }

      let trace = try await buyer.resume()

      let doubted = try buyer.out.failures.filter { $0[4] == "may have been ordered" }
      #expect(trace.end == .status(doubted.isEmpty ? 0 : 4), "\(trace.errors)")
      let bill = await standIn.bill()
      #expect(bill.qcc.methods["CreateReport"]?.repeats == 0)
      if doubted.isEmpty {
        #expect(try buyer.out.fingerprint == expected)
      }
      let spend = try buyer.out.report.spend
      #expect(bill.qcc.billedCalls <= spend["qcc"]?.billedCalls ?? 0)
      #expect(bill.sipop.billedCalls <= spend["sipop"]?.billedCalls ?? 0)
    }
  }

  @Test func `the free calls of a month are not passed, and the rest waits for the next`()
    async throws
  {
    var configuration = try stock()
    configuration.sipop.callsAMonth = 20
    try await withBuyer(of: fullCompanies, from: configuration) { buyer, standIn in
      var buyer = buyer
      buyer.pipeline = Project.file("pipelines/company-full.yaml").path
      buyer.settings += quickReports

      let trace = try await buyer.run()

      #expect(trace.end == .status(3), "\(trace.errors)")
      #expect(await standIn.bill().sipop.calls == 20)
      #expect(try buyer.out.report.stage("citations")?.deferred ?? 0 > 0)
      #expect(try Dataset(buyer.out).count("citation") > 0)
    }
  }
}
