import Providers
import Testing

struct QCCLicenseListTests {
  let list = QCC.LicenseList()
  let first: Question

  init() throws { first = try #require(list.questions(about: Subject(company: "甲乙")).first) }

  @Test func `a company's licences are asked for, 50 a page`() {
    let request = list.request([first])
    #expect(first.key == "pageIndex=1&pageSize=50&searchKey=%E7%94%B2%E4%B9%99")
    #expect(first.endpoint == Endpoint(provider: "qcc", name: "telecom_list"))
    #expect(request.path == "/TelecomLicense/GetList" && request.method == .get)
    #expect(
      request.query == [
        .init("pageIndex", "1"), .init("pageSize", "50"), .init("searchKey", "甲乙"),
      ])
    #expect(list.batchSize == 1 && list.tariff == .perCall && list.priceKey == "telecom")
    #expect(list.raisesQuestions)
    #expect(list.questions(about: Subject(licenseID: "0a")).isEmpty)
  }

  @Test func `each row names a licence`() throws {
    let body = #"""
      {"Status":"200","Paging":{"TotalRecords":3},"Result":[
       {"Id":"0a","LicenseNo":"B2-20240001"},{"id":"0b"},{"Id":null,"LicenseNo":"B2-20240003"}]}
      """#
    let answers = try #require(list.read(Reply(body), to: [first]).answers)
    #expect(answers.finds == [Subject(licenseID: "0a"), Subject(licenseID: "0b")])
    #expect(answers.recordCount == 3 && answers.verdicts.map(\.verdict) == [.records])
    #expect(answers.listing?.ids.prefix(2) == ["0a", "0b"] && answers.listing?.ids.count == 3)
    #expect(answers.listing?.total == 3 && answers.shortfall == nil)
  }

  @Test(
    arguments: [
      (0, []), (50, []), (51, [2]), (120, [2, 3]), (5_000, Array(2...100)),
      (5_001, Array(2...100)), (.max, Array(2...100)),
    ])
  func `the pages behind the first are asked for, up to the limit`(
    total: Int, pages: [Int]
  ) throws {
    let answers = try #require(list.read(page(total: total), to: [first]).answers)
    #expect(answers.followUps.map { $0.parameter("pageIndex") } == pages.map(String.init))
    #expect((answers.shortfall != nil) == (total > 5_000))
    for later in answers.followUps.prefix(1) {
      let answers = try #require(list.read(page(total: total), to: [later]).answers)
      #expect(answers.followUps.isEmpty && answers.shortfall == nil)
      #expect(answers.listing?.total == nil)
    }
  }

  @Test func `a list that the provider holds back is cut, since it cannot be narrowed`() throws {
    let reading = list.read(Reply(#"{"Status":"207"}"#), to: [first])
    let answers = try #require(reading.answers)
    #expect(answers.verdicts.map(\.verdict) == [.records] && answers.recordCount == 0)
    #expect(answers.shortfall != nil && answers.followUps.isEmpty && answers.listing == nil)
    #expect(reading.charge == Charge(calls: 1, items: 0) && reading.code == "207")
  }

  @Test(
    arguments: [#"{"Status":"200","Result":null}"#, #"{"Status":"200"}"#, #"{"Status":"201"}"#])
  func `nothing found is an answer and is paid for`(body: String) {
    let reading = list.read(Reply(body), to: [first])
    #expect(reading.word == "empty" && reading.charge == Charge(calls: 1, items: 0))
  }

  private func page(total: Int) -> Reply {
    let rows = Array(repeating: #"{"Id":"1"}"#, count: min(total, 50)).joined(separator: ",")
    return Reply(#"{"Status":"200","Paging":{"TotalRecords":\#(total)},"Result":[\#(rows)]}"#)
  }
}
