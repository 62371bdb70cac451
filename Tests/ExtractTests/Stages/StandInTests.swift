import Foundation
import Logging
import Providers
import Sandbox
import TestSupport
import Testing
import Workspace

@testable import Extract

/// Search and details over real HTTP, against the providers' stand-in.
@Suite(.timeLimit(.minutes(10)))
struct StandInTests {
  /// Companies of the generated corpus, and how many patents each has there.
  static let companies = [
    ("腾讯科技（深圳）有限公司", 318), ("宁德时代新能源科技股份有限公司", 101), ("大疆创新科技有限公司", 51),
    ("杭州海康威视数字技术股份有限公司", 50), ("珠海格力电器股份有限公司", 1), ("北京字节跳动网络技术有限公司", 0),
  ]

  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `all patents are found and looked up, and nothing is bought twice`() async throws {
    try await withStandIn(.init()) { address, standIn in
      let purse = try Purse(folder, address: address)
      let found = try await purse.buy("first")
      let bill = await standIn.bill()
      #expect(bill.qcc.billedCalls == 7 + 3 + 2 + 1 + 1 + 1)
      #expect(bill.zhihuiya.items == 521)
      #expect(bill.qcc.repeats == 0 && bill.zhihuiya.repeats == 0)
      #expect(bill.zhihuiya.tokenCalls == 1)
      let receipts = try await purse.ledger.receipts(of: "first", workspace: "w")
      #expect(receipts.reduce(0) { $0 + $1.billed.items } == bill.zhihuiya.items)
      #expect(receipts.allSatisfy { $0.inDoubt == 0 })

      let again = try await purse.buy("second")
      #expect(again == found && found.count == 521)
      let later = await standIn.bill()
      #expect(later.qcc.calls == bill.qcc.calls && later.zhihuiya.calls == bill.zhihuiya.calls)
    }
  }

  @Test(arguments: [1, 7, 42] as [UInt64])
  func `faults on the way cost time and no record`(seed: UInt64) async throws {
    var configuration = StandIn.Configuration(
      faults: try Faults(
        spec: "503=0.05,429=0.02,reset=0.05,reset-after=0.03,truncate=0.05,html=0.05"))
    configuration.seed = seed
    try await withStandIn(configuration) { address, standIn in
      let purse = try Purse(folder, address: address)
      let found = try await purse.buy("first")
      #expect(found.count == 521)
      let bill = await standIn.bill()
      #expect(bill.qcc.faultyCalls + bill.zhihuiya.faultyCalls > 0)
      // What the stand-in has billed is never more than what we have booked.
      let receipts = try await purse.ledger.receipts(of: "first", workspace: "w")
      #expect(receipts.reduce(0) { $0 + $1.billed.items } >= bill.zhihuiya.items)
      #expect(receipts.reduce(0) { $0 + $1.billed.calls } >= bill.qcc.billedCalls)

      let before = bill.zhihuiya.calls + bill.qcc.calls
      #expect(try await purse.buy("second") == found)
      let later = await standIn.bill()
      #expect(later.zhihuiya.calls + later.qcc.calls == before)
    }
  }

  @Test func `a host where nobody listens is not reachable`() async throws {
    var former = ""
    try await withStandIn(.init()) { address, _ in former = address }
    let purse = try Purse(folder, address: former)
    await #expect(throws: Unreachable.self) { try await purse.buy("first") }
    let receipts = try await purse.ledger.receipts(of: "first", workspace: "w")
    #expect(receipts.allSatisfy { $0.calls == 0 && $0.billed == .zero })
  }

  @Test func `a reply that does not come in time is in doubt`() async throws {
    let configuration = StandIn.Configuration(latency: .seconds(30))
    try await withStandIn(configuration) { address, _ in
      let request = SignedRequest(
        method: .get, address: "\(address)/api/yj/PatentV4/SearchMultiPatents", query: "a=1",
        headers: [])
      let fault = try await HTTPTransport.withTransport(connections: 1) { transport in
        await #expect(throws: TransportFault.self) {
          try await transport.send(request, timeout: .milliseconds(50))
        }
      }
      #expect(fault?.kind == .lost)
      #expect(fault.map { "\($0)".contains("a=1") } == false)
    }
  }
}

/// All that a run needs to buy from the stand-in.
private struct Purse {
  let address: String
  let folder: TemporaryFolder
  let archive: Archive
  let ledger: Ledger

  init(_ folder: TemporaryFolder, address: String) throws {
    self.address = address
    self.folder = folder
    archive = try Archive(at: folder.file("archive.sqlite"))
    ledger = try Ledger(at: folder.file("ledger.sqlite"))
  }

  /// Searches the companies, then looks up what was found.
  ///
  /// - Returns: The numbers whose details are owned, sorted; each as often as it was answered.
  func buy(_ run: String) async throws -> [String] {
    let record = try RunRecord(run, at: folder.file(run))
    return try await HTTPTransport.withTransport(connections: 8) { transport in
      let search = stage("search", QCC.PatentSearch(), by: qcc, record, transport)
      let found = try await search.run(
        over: [StandInTests.companies.map { Subject(company: $0.0) }])
      let lookup = Zhihuiya.DetailLookup(batchSize: 10)
      let details = stage("details", lookup, by: zhihuiya, record, transport)
      let finds = try await details.run(over: [found.finds])
      for name in ["search", "details"] {
        let counts = try record.counts(of: name)
        let reasons = try record.reasons(of: name)
        #expect(counts.done == counts.tasks, "\(reasons)")
      }
      return finds.found.sorted()
    }
  }

  private var qcc: any Provider {
    let credentials = SandboxCredentials.standard
    return QCC(
      address: address + "/api/yj", key: Secret(credentials.qccKey),
      secretKey: Secret(credentials.qccSecretKey))
  }

  private var zhihuiya: any Provider {
    let credentials = SandboxCredentials.standard
    return Zhihuiya(
      address: address,
      credentials: .client(
        id: credentials.zhihuiyaClientID, secret: Secret(credentials.zhihuiyaClientSecret)))
  }

  private func stage(
    _ name: String, _ inquiry: any Inquiry, by provider: any Provider, _ record: RunRecord,
    _ transport: HTTPTransport
  ) -> ExtractStage {
    let clock = RunClock.system
    let retries = RetryPolicy(
      maxAttempts: 20, maxNetworkAttempts: 20, firstPause: .milliseconds(1),
      maxPause: .milliseconds(5), slowDownPause: .milliseconds(5))
    let access = ProviderAccess(
      provider, over: transport,
      throttle: Throttle(
        RateLimit(1_000, per: .seconds(1)), concurrency: 8, breaker: Breaker(retries)),
      retries: retries, now: clock.now)
    let fetcher = Fetcher(
      access: access, transport: transport, archive: archive, ledger: ledger,
      standing: Standing(), redaction: Redaction([]),
      run: RunIdentity(workspace: "w", run: record.id, stage: name), clock: clock,
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    return ExtractStage(
      name: name, inquiries: [inquiry], fetcher: fetcher, archive: archive, record: record,
      license: .init(freshness: .any(run: record.id)), wantsFinds: true, width: 8)
  }
}
