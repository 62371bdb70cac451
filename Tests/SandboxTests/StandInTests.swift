import Foundation
import Testing

@testable import Sandbox

struct StandInTests {
  @Test func `an address that nobody has is 404`() async throws {
    try await withStandIn { customer in
      let reply = try await customer.send("/PatentV4/Unknown")
      #expect(reply.status == 404)
      let bill = await customer.standIn.bill()
      #expect(bill == Bill())
    }
  }

  @Test func `the bill can be asked for over HTTP`() async throws {
    try await withStandIn { customer in
      for _ in 1...2 { _ = try await customer.search(["searchKey": "中兴通讯股份有限公司"]) }
      let reply = try await customer.send("/sandbox/bill")
      let bill = try JSONDecoder().decode(Bill.self, from: Data(reply.body.utf8))

      let own = await customer.standIn.bill()
      #expect(bill == own)
      #expect(bill.qcc.calls == 2 && bill.qcc.billedCalls == 2 && bill.qcc.repeats == 1)
    }
  }

  @Test func `the arrivals can be asked for over HTTP, and asking is no arrival`() async throws {
    let clock = SetClock()
    try await withStandIn(.init(corpus: .small, now: clock.now)) { customer in
      for _ in 1...2 {
        _ = try await customer.search(["searchKey": "中兴通讯股份有限公司"])
        clock.advance(by: 0.5)
        _ = try await customer.send("/sandbox/arrivals")
      }

      let reply = try await customer.send("/sandbox/arrivals")

      #expect(reply.body == "qcc 0.000000\nqcc 0.500000\n")
      #expect(await customer.standIn.bill().qcc.mostInASecond == 2)
    }
  }

  @Test func `calls in work at one time are counted`() async throws {
    let configuration = StandIn.Configuration(corpus: .small, latency: .milliseconds(200))
    try await withStandIn(configuration) { customer in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for page in 1...5 {
          group.addTask {
            _ = try await customer.search([
              "searchKey": "中兴通讯股份有限公司", "pageIndex": String(page),
            ])
          }
        }
        try await group.waitForAll()
      }
      for _ in 1...3 { _ = try await customer.search(["searchKey": "珠海格力电器股份有限公司"]) }
      let most = await customer.standIn.bill().qcc.mostInFlight
      #expect((2...5).contains(most))
    }
  }

  /// The call would wait for an hour: that the test ends at all is what it shows.
  @Test(.timeLimit(.minutes(5)))
  func `it ends though clients keep their connections and a call waits`() async throws {
    let configuration = StandIn.Configuration(corpus: .small, latency: .seconds(3_600))
    try await withStandIn(configuration) { customer in
      _ = try await customer.send("/sandbox/bill")
      Task { try await customer.search(["searchKey": "中兴通讯股份有限公司"]) }
      while await customer.standIn.bill().qcc.calls == 0 { await Task.yield() }
    }
  }

  @Test func `a port that is taken is an error`() async throws {
    try await withStandIn { customer in
      var configuration = StandIn.Configuration(corpus: .small)
      configuration.port = try #require(URL(string: customer.address)?.port)
      await #expect(throws: (any Error).self) { try await withStandIn(configuration) { _ in } }
    }
  }

  @Test func `the environment leads a client to the stand-in`() {
    let environment = SandboxCredentials.standard.environment(at: "http://127.0.0.1:8080")
    #expect(environment["QCC_BASE_URL"] == "http://127.0.0.1:8080/api/yj")
    #expect(environment["ZHIHUIYA_BASE_URL"] == "http://127.0.0.1:8080")
    #expect(
      environment["SIPOP_BASE_URL"] == "http://127.0.0.1:8080/dataplatpro/api/route")
    #expect(environment["QCC_SECRET_KEY"] == "sandbox-qcc-secret")
  }
}
