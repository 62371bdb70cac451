import Foundation
import Testing

@testable import Sandbox

struct DetailsTests {
  private let numbers = Corpus.small.publications.prefix(100).map(\.number)

  @Test func `a batch returns what is known, in another order`() async throws {
    try await withStandIn { customer in
      let asked = numbers.prefix(20) + ["CN199999999A"]
      let reply = try await customer.detailed(
        ["patent_number": asked.joined(separator: ",")], token: try await customer.token())
      let items = try #require(reply.data)

      #expect(reply.status && reply.error_code == 0)
      #expect(Set(items.map(\.pn)) == Set(numbers.prefix(20)))
      #expect(items.map(\.pn) != Array(numbers.prefix(20)))
      #expect(await customer.standIn.bill().zhihuiya.items == 20)
    }
  }

  @Test func `even two items and items already sorted come in another order`() async throws {
    try await withStandIn { customer in
      let token = try await customer.token()
      for order in [[numbers[0], numbers[5]], [numbers[5], numbers[0]]] {
        let reply = try await customer.detailed(
          ["patent_number": order.joined(separator: ",")], token: token)
        #expect(reply.data?.map(\.pn) == order.reversed())
      }
    }
  }

  @Test func `ids are known too, and win over numbers`() async throws {
    try await withStandIn { customer in
      let token = try await customer.token()
      let first = try await customer.detailed(["patent_number": numbers[0]], token: token)
      let id = try #require(first.data?.first?.patent_id)

      let second = try await customer.detailed(
        ["patent_id": id, "patent_number": numbers[1]], token: token)

      #expect(id.wholeMatch(of: /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/) != nil)
      #expect(second.data?.map(\.pn) == [numbers[0]])
    }
  }

  @Test(arguments: [(100, 0), (101, 68_300_004), (0, 68_300_004)])
  func `a batch holds 1 to 100`(size: Int, code: Int) async throws {
    try await withStandIn { customer in
      let asked = (0..<size).map { "CN\(190_000_001 + $0)A" }.joined(separator: ",")
      let reply = try await customer.detailed(
        ["patent_number": asked], token: try await customer.token())
      #expect(reply.error_code == code)
      #expect(reply.status == (code == 0))
    }
  }

  @Test func `an item agrees with the row of the search and says more`() async throws {
    try await withStandIn { customer in
      let search = try await customer.searched(["searchKey": "中兴通讯股份有限公司"])
      let row = try #require(search.Result?.first)
      let reply = try await customer.detailed(
        ["patent_number": row.PublicationNumber], token: try await customer.token())
      let item = try #require(reply.data?.first)

      #expect(item.application_number == row.ApplicationNumber)
      #expect(item.patent_id.replacing("-", with: "") == row.Id)
      let date = row.PublicationDate.prefix(10).replacing("-", with: "")
      #expect(String(item.publication_date) == date)
      let classes = item.classification_data.flatMap(\.category).map { String($0.prefix(3)) }
      #expect(Set(classes) == Set(row.IPCList))
    }
  }

  @Test func `an image keeps its address and changes its signature`() async throws {
    try await withStandIn { customer in
      let token = try await customer.token()
      var paths: [String] = []
      for _ in 1...2 {
        let reply = try await customer.detailed(["patent_number": numbers[0]], token: token)
        paths += (reply.data ?? []).flatMap(\.images).map(\.path)
      }
      #expect(Set(paths).count == 2)
      #expect(Set(paths.map { $0.prefix { $0 != "?" } }).count == 1)
    }
  }

  @Test func `an item bought twice is a repeat`() async throws {
    try await withStandIn { customer in
      let token = try await customer.token()
      for batch in [numbers[0...2], numbers[2...4]] {
        _ = try await customer.details(
          ["patent_number": batch.joined(separator: ",")], token: token)
      }
      let bill = await customer.standIn.bill().zhihuiya
      #expect(bill.items == 6 && bill.repeats == 1)
      #expect(bill.calls == 2 && bill.billedCalls == 2 && bill.tokenCalls == 1)
    }
  }
}
