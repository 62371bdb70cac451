import Foundation
import Sandbox
import TestSupport
import Testing

struct SecondRunTests {
  @Test func `the same list again makes no call and the same bytes`() async throws {
    try await withBuyer { buyer, standIn in
      _ = try await buyer.run()
      let (bill, dataset) = (await standIn.bill(), try buyer.out.fingerprint)

      let trace = try await buyer.run()

      #expect(trace.end == .status(0), "\(trace.errors)")
      #expect(await standIn.bill() == bill)
      #expect(try buyer.out.fingerprint == dataset)
      let spend = try buyer.out.report.spend
      #expect(spend["qcc"]?.calls == 0 && spend["qcc"]?.savedCalls == Company.searches)
      #expect(spend["zhihuiya"]?.savedItems == Company.publications)
    }
  }

  @Test func `a longer list buys what is new alone`() async throws {
    let companies = Company.some.map(\.name)
    try await withBuyer(of: Array(companies.dropFirst())) { buyer, standIn in
      _ = try await buyer.run()
      try buyer.write(list: companies)

      let trace = try await buyer.run()

      #expect(trace.end == .status(0), "\(trace.errors)")
      let bill = await standIn.bill()
      #expect(bill.qcc.calls == Company.searches)
      #expect(bill.zhihuiya.items == Company.publications)
      #expect(bill.qcc.repeats + bill.zhihuiya.repeats == 0)
      #expect(try await buyer.out.fingerprint == UndisturbedRun.dataset)
    }
  }

  @Test func `a refreshed stage is bought again, and it alone`() async throws {
    try await withBuyer { buyer, standIn in
      _ = try await buyer.run()

      let trace = try await buyer.run("--refresh", "details")

      #expect(trace.end == .status(0), "\(trace.errors)")
      let bill = await standIn.bill()
      #expect(bill.qcc.calls == Company.searches)
      #expect(bill.zhihuiya.items == 2 * Company.publications)
      #expect(bill.zhihuiya.repeats == Company.publications)
    }
  }

  @Test func `a run from the merge on makes no call and needs no account`() async throws {
    try await withBuyer { buyer, standIn in
      _ = try await buyer.run()
      let (bill, dataset) = (await standIn.bill(), try buyer.out.fingerprint)
      try FileManager.default.removeItem(at: buyer.out.url)
      var buyer = buyer
      buyer.environment = buyer.environment.filter { ["PATH", "HOME"].contains($0.key) }

      let trace = try await buyer.run("--from", "patents")

      #expect(trace.end == .status(0), "\(trace.errors)")
      #expect(await standIn.bill() == bill)
      #expect(try buyer.out.fingerprint == dataset)
    }
  }

  @Test func `a complete run is nothing to resume, and that is said`() async throws {
    try await withBuyer(of: [Company.smallest]) { buyer, standIn in
      _ = try await buyer.run()
      let bill = await standIn.bill()

      let trace = try await buyer.resume()

      #expect(trace.end == .status(0))
      #expect(trace.errors.contains("is complete"))
      #expect(await standIn.bill() == bill)
    }
  }

  @Test func `nobody else gets into a workspace that is in use, and who uses it is said`()
    async throws
  {
    try await withBuyer(from: stock(latency: .seconds(3_600))) { buyer, _ in
      let underWay = buyer.arrivals.gate(after: 1)
      let first = try buyer.start(buyer.runArguments)
      await underWay.pass()

      let second = try await buyer.run()

      #expect(second.end == .status(1))
      #expect(second.errors.contains("in use by process \(first.identifier)"), "\(second.errors)")
      first.send(SIGKILL)
      #expect(try await first.trace().end == .signal(SIGKILL))
    }
  }
}
