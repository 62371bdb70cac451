import Testing

@testable import Sandbox

struct ZhihuiyaCodesTests {
  @Test(arguments: [
    "67200000", "67200002", "67200004", "67200005", "67200007", "67200009", "68300004",
    "68300005", "12345678",
  ])
  func `any code can be had, in the envelope and free of charge`(code: String) async throws {
    let faults = try Faults(spec: "zhihuiya.\(code)=1")
    try await withStandIn(.init(corpus: .small, faults: faults)) { customer in
      let token = try await customer.token()
      let reply = try await customer.details(["patent_number": "CN190000001A"], token: token)
      #expect(reply.status == 200)
      #expect(try Tree(reply.body)["error_code"] == Int(code).map(Tree.number))
      #expect(try Tree(reply.body)["status"] == .bool(false))
      let bill = await customer.standIn.bill().zhihuiya
      #expect(bill.items == 0 && bill.refusedCalls == 1)
    }
  }

  @Test(arguments: ["401", "403", "404", "413", "500", "504"])
  func `a code of three digits is a status of HTTP`(code: String) async throws {
    let faults = try Faults(spec: "zhihuiya.\(code)=1")
    try await withStandIn(.init(corpus: .small, faults: faults)) { customer in
      let reply = try await customer.details([:], token: "")
      #expect(String(reply.status) == code)
    }
  }

  @Test func `a token can be refused by name`() async throws {
    let faults = try Faults(spec: "zhihuiya.token.67200003=@1")
    try await withStandIn(.init(corpus: .small, faults: faults)) { customer in
      #expect(try Tree(await customer.signIn().body)["error_code"] == .number(67_200_003))
      let token = try await customer.token()
      #expect(!token.isEmpty)
    }
  }
}
