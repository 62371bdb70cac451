import Foundation
import Testing

@testable import Sandbox

struct SearchMultiPatentsTests {
  @Test func `pages hold each row once and repeat the facets of the whole`() async throws {
    try await withStandIn { customer in
      var ids: Set<String> = []
      var facets: Set<[Int]> = []
      for page in 1...3 {
        let reply = try await customer.searched([
          "searchKey": "中兴通讯股份有限公司", "pageSize": "50", "pageIndex": String(page),
        ])
        #expect(reply.Status == "200")
        #expect(reply.Message == "【有效请求】查询成功")
        #expect(reply.Paging == .init(PageSize: 50, PageIndex: page, TotalRecords: 120))
        ids.formUnion((reply.Result ?? []).map(\.Id))
        facets.insert((reply.GroupItems ?? []).map(\.sum))
      }
      #expect(ids.count == 120)
      #expect(facets.count == 1)
    }
  }

  @Test func `every facet but the classes sums to the number of records`() async throws {
    try await withStandIn { customer in
      let reply = try await customer.searched(["searchKey": "中兴通讯股份有限公司"])
      let facets = try #require(reply.GroupItems)

      #expect(facets.map(\.Key) == QCCFacets.keys)
      for facet in facets where facet.Key != "ipclist" { #expect(facet.sum == 120, "\(facet.Key)") }
      #expect(facets.first { $0.Key == "ipclist" }.map { $0.sum > 120 } == true)
      #expect(reply.Result?.count == 10)
    }
  }

  @Test func `a page past the end and a company without patents are 201 and are billed`()
    async throws
  {
    try await withStandIn { customer in
      let past = try await customer.searched([
        "searchKey": "腾讯科技（深圳）有限公司", "pageSize": "50", "pageIndex": "3",
      ])
      let unknown = try await customer.searched(["searchKey": "无此公司"])

      #expect([past.Status, unknown.Status] == ["201", "201"])
      #expect(past.Result == nil && unknown.Result == nil)
      #expect(past.Paging?.TotalRecords == 51)
      #expect(await customer.standIn.bill().qcc.billedCalls == 2)
    }
  }

  @Test(arguments: ["腾讯科技（深圳）有限公司", "腾讯科技(深圳)有限公司", "腾讯科技（深圳) 有限公司"])
  func `brackets and blanks do not matter in a name`(name: String) async throws {
    try await withStandIn { customer in
      let reply = try await customer.searched(["searchKey": name])
      #expect(reply.Paging?.TotalRecords == 51)
    }
  }

  @Test func `rows give classes only, dates with midnight and numbers with check digit`()
    async throws
  {
    try await withStandIn { customer in
      let reply = try await customer.searched([
        "searchKey": "中兴通讯股份有限公司", "pageSize": "50",
      ])
      let rows = try #require(reply.Result)
      #expect(rows.count == 50)
      for row in rows {
        #expect(row.IPCList.allSatisfy { $0.count == 3 })
        #expect(row.PublicationDate.wholeMatch(of: /\d{4}-\d\d-\d\d 00:00:00/) != nil)
        #expect(row.ApplicationNumber?.wholeMatch(of: /CN20\d{2}[1238]9\d{6}\.[\dX]/) != nil)
        #expect(row.PublicationNumber.wholeMatch(of: /CN[123]9\d{7}[ABUS]/) != nil)
        #expect(row.Id.wholeMatch(of: /[0-9a-f]{32}/) != nil)
      }
    }
  }

  @Test(arguments: Corpus.largePortfolios)
  func `more than 5000 records are counted, but the pages behind are refused`(
    portfolio: Portfolio
  ) async throws {
    try await withStandIn(.init(corpus: .generated([portfolio]))) { customer in
      let company = ["searchKey": portfolio.company, "pageSize": "50"]
      let last = try await customer.searched(company.merging(["pageIndex": "100"]) { $1 })
      let behind = try await customer.searched(company.merging(["pageIndex": "101"]) { $1 })

      #expect(last.Status == "200")
      #expect(last.Paging?.TotalRecords == 5_200)
      #expect(last.Result?.count == 50)
      let years = last.GroupItems?.first { $0.Key == "applicationyear" }
      #expect(years?.sum == 5_200)
      #expect(years?.Items.count == (portfolio.years == nil ? 12 : 1))
      #expect(behind.Status == "207")
      #expect(await customer.standIn.bill().qcc.billedCalls == 2)
    }
  }

  @Test func `years, kinds and halves of a year lead to all records of a large company`()
    async throws
  {
    let portfolio = Corpus.largePortfolios[1]
    try await withStandIn(.init(corpus: .generated([portfolio]))) { customer in
      var total = 0
      for days in [("20180101", "2018-06-30"), ("2018/07/01", "20181231")] {
        let reply = try await customer.searched([
          "searchKey": portfolio.company, "appDateBegin": days.0, "appDateEnd": days.1,
        ])
        total += reply.Paging?.TotalRecords ?? 0
      }
      #expect(total == 5_200)
    }
  }

  @Test func `a facet tells what a narrower search finds`() async throws {
    try await withStandIn { customer in
      let company = ["searchKey": "中兴通讯股份有限公司"]
      let facets = try await customer.searched(company).GroupItems ?? []
      let kinds = facets.first { $0.Key == "kindcode" }?.Items ?? []
      #expect(kinds.count == 4)
      for kind in kinds {
        let narrower = try await customer.searched(
          company.merging(["kindcode": kind.Value]) { own, _ in own })
        #expect(narrower.Paging?.TotalRecords == Int(kind.Count))
      }
    }
  }

  @Test func `name, KeyNo, credit code and registration number lead to the same company`()
    async throws
  {
    let company = Company(name: "腾讯科技（深圳）有限公司")
    try await withStandIn { customer in
      for key in [
        company.name, company.keyNo, company.keyNo.uppercased(), company.creditCode,
        company.creditCode.lowercased(), company.registrationNumber,
      ] {
        let reply = try await customer.searched(["searchKey": key])
        #expect(reply.Paging?.TotalRecords == 51, "\(key)")
      }
    }
  }

  @Test func `an order number holds the time in Shanghai and is given once`() async throws {
    try await withStandIn(.init(corpus: .small, now: SetClock().now)) { customer in
      var numbers: [String] = []
      for _ in 1...2 {
        numbers.append(try await customer.searched(["searchKey": "华为"]).OrderNumber)
      }
      #expect(
        numbers == ["PATENTV42023111506132000000001", "PATENTV42023111506132000000002"])
    }
  }

  @Test func `both addresses of the vendor lead to the search`() async throws {
    try await withStandIn { customer in
      let query = ["searchKey": "珠海格力电器股份有限公司"]
      let short = try await customer.send(
        "/PatentV4/SearchMultiPatents",
        query: query.merging(["key": customer.credentials.qccKey]) { $1 },
        headers: customer.qccHeaders)
      let long = try await customer.searched(query)
      #expect(try SearchReply(short.body).Paging?.TotalRecords == 1)
      #expect(long.Paging?.TotalRecords == 1)
    }
  }

  @Test func `a wrong key and a wrong secret are refused and cost nothing`() async throws {
    try await withStandIn { customer in
      var stranger = customer
      stranger.credentials.qccKey = "another"
      let withoutKey = try await stranger.searched(["searchKey": "华为"])
      stranger = customer
      stranger.credentials.qccSecretKey = "another"
      let withoutSecret = try await stranger.searched(["searchKey": "华为"])
      #expect([withoutKey.Status, withoutSecret.Status] == ["101", "107"])

      let bill = await customer.standIn.bill().qcc
      #expect(bill.calls == 2)
      #expect(bill.refusedCalls == 2)
      #expect(bill.billedCalls == 0)
    }
  }
}
