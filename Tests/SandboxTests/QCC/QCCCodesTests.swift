import NIOHTTP1
import Testing

@testable import Sandbox

struct QCCCodesTests {
  static let methods: [(path: String, method: HTTPMethod)] = [
    ("PatentV4/SearchMultiPatents", .GET), ("PatentV4/GetDetails", .GET),
    ("TelecomLicense/GetList", .GET), ("TelecomLicense/GetDetail", .GET),
    ("Report/CreateReport", .POST), ("Report/GetReportInfo", .POST),
  ]

  @Test(
    arguments: [
      ("202", 1), ("205", 1), ("208", 1), ("105", 1), ("201", 1), ("102", 0), ("109", 0),
      ("121", 0), ("122", 0), ("199", 0), ("500", 0), ("999", 0),
    ], methods)
  func `any code can be had from any method, billed if it is of the valid group`(
    code: (text: String, billed: Int), method: (path: String, method: HTTPMethod)
  ) async throws {
    let faults = try Faults(spec: "qcc.\(code.text)=1")
    try await withStandIn(.init(corpus: .small, faults: faults)) { customer in
      let reply = try await customer.qcc(method.path, [:], method: method.method)
      let tree = try Tree(reply.body)

      #expect(reply.status == 200)
      #expect(tree["Status"] == .text(code.text))
      #expect(tree["Result"] == .null)
      let bill = await customer.standIn.bill().qcc
      #expect(bill.billedCalls == code.billed && bill.refusedCalls == 1 - code.billed)
      #expect(bill.faultyCalls == 1 && bill.orders == 0)
    }
  }

  @Test func `a code asked for at a place comes there and nowhere else`() async throws {
    let faults = try Faults(spec: "qcc.109=@2, zhihuiya.67200007=@1")
    try await withStandIn(.init(corpus: .small, faults: faults)) { customer in
      var codes: [String] = []
      for page in 1...3 {
        codes.append(
          try await customer.searched([
            "searchKey": "中兴通讯股份有限公司", "pageIndex": String(page),
          ]).Status)
      }
      #expect(codes == ["200", "109", "200"])
      let token = try await customer.token()
      for code in [67_200_007, 0] {
        let reply = try await customer.detailed(["patent_number": "CN190000001A"], token: token)
        #expect(reply.error_code == code)
      }
    }
  }

  @Test func `failures asked for bar a question like its own`() async throws {
    let faults = try Faults(spec: "qcc.213=@1-3")
    try await withStandIn(.init(corpus: .small, faults: faults)) { customer in
      var codes: [String] = []
      for _ in 1...4 {
        codes.append(try await customer.searched(["searchKey": "中兴通讯股份有限公司"]).Status)
      }
      #expect(codes == ["213", "213", "213", "110"])
    }
  }

  @Test(arguments: methods)
  func `no method tells anything to a stranger or at another verb`(
    method: (path: String, method: HTTPMethod)
  ) async throws {
    try await withStandIn { customer in
      let verb: HTTPMethod = method.method == .GET ? .POST : .GET
      let other = try await customer.qcc(method.path, [:], method: verb)
      #expect(try Tree(other.body)["Status"] == .text("118"))

      var stranger = customer
      stranger.credentials.qccSecretKey = "another"
      let reply = try await stranger.qcc(method.path, [:], method: method.method)
      #expect(try Tree(reply.body)["Status"] == .text("107"))

      let bill = await customer.standIn.bill().qcc
      #expect(bill.refusedCalls == 2 && bill.billedCalls == 0)
    }
  }

  @Test(arguments: methods)
  func `a missing parameter is 202 and billed`(
    method: (path: String, method: HTTPMethod)
  ) async throws {
    try await withStandIn { customer in
      let reply = try await customer.qcc(method.path, [:], method: method.method)
      #expect(try Tree(reply.body)["Status"] == .text("202"))
      #expect(await customer.standIn.bill().qcc.billedCalls == 1)
    }
  }

  @Test func `only 专利查询 names the group in its messages`() async throws {
    try await withStandIn { customer in
      let search = try await customer.searched(["searchKey": "无此公司"])
      let list = try await customer.qcc("TelecomLicense/GetList", ["searchKey": "无此公司"])
      #expect(search.Message == "【有效请求】查询无结果")
      #expect(try Tree(list.body)["Message"] == .text("查询无结果"))
    }
  }
}
