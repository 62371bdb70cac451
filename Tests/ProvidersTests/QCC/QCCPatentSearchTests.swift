import Providers
import Testing

struct QCCPatentSearchTests {
  let company = Subject(company: "示例科技（北京）有限公司")

  /// Records that there are, and the pages that are asked for behind the first.
  @Test(
    arguments: [
      (0, []), (1, []), (49, []), (50, []), (51, [2]), (100, [2]), (101, [2, 3]),
      (4_951, Array(2...100)), (5_000, Array(2...100)), (5_001, Array(2...100)),
      (123_456, Array(2...100)),
    ])
  func `no page is asked for in vain`(total: Int, pages: [Int]) throws {
    let search = QCC.PatentSearch()
    let questions = search.questions(about: company)
    let answers = try #require(search.read(page(total: total), to: questions).answers)
    #expect(answers.followUps.map { $0.parameter("pageIndex") } == pages.map(String.init))
    #expect(Set(answers.followUps.map { $0.parameter("searchKey") }).count <= 1)
    #expect(answers.followUps.allSatisfy { $0.parameter("searchKey") == company.company })
    #expect((answers.shortfall != nil) == (total > 5_000))
  }

  @Test(arguments: [2, 3, 100])
  func `a later page raises none`(index: Int) throws {
    let search = QCC.PatentSearch()
    let first = try #require(search.questions(about: company).first)
    let later = Question(
      first.endpoint,
      parameters: first.parameters.map {
        $0.name == "pageIndex" ? Request.Parameter("pageIndex", String(index)) : $0
      })
    let answers = try #require(search.read(page(total: 5_000), to: [later]).answers)
    #expect(answers.followUps.isEmpty && answers.shortfall == nil)
  }

  @Test(arguments: [#""51""#, "51"])
  func `a total may be a text`(total: String) throws {
    let body = #"{"Status":"200","Paging":{"TotalRecords":\#(total)},"Result":[{"Id":"1"}]}"#
    let search = QCC.PatentSearch()
    let answers = search.read(Reply(body), to: search.questions(about: company)).answers
    #expect(answers?.followUps.count == 1)
  }

  @Test(
    arguments: [
      ([1, 2, 3, 4], [nil]), ([4], ["4"]), ([3, 1], ["1", "3"]), ([2, 3, 4], ["2", "3", "4"]),
    ] as [(Set<Int>, [String?])])
  func `each kind is a call of its own, and all four are one`(kinds: Set<Int>, codes: [String?]) {
    let questions = QCC.PatentSearch(kinds: kinds).questions(about: company)
    #expect(questions.map { $0.parameter("kindcode") } == codes)
    #expect(Set(questions).count == codes.count)
  }

  @Test func `a subject without a company raises nothing`() {
    let patent = Subject(publicationNumber: "CN100000001A")
    #expect(QCC.PatentSearch().questions(about: patent).isEmpty)
  }

  @Test func `a request asks one question, 50 rows a page`() throws {
    let search = QCC.PatentSearch(kinds: [1])
    let request = search.request(search.questions(about: company))
    #expect(search.batchSize == 1 && search.tariff == .perCall)
    #expect(request.path == "/PatentV4/SearchMultiPatents" && request.method == .get)
    #expect(
      request.query == [
        .init("kindcode", "1"), .init("pageIndex", "1"), .init("pageSize", "50"),
        .init("searchKey", "示例科技（北京）有限公司"),
      ])
  }

  @Test func `each row names a patent`() throws {
    let search = QCC.PatentSearch()
    let body = #"""
      {"Status":"200","Paging":{"TotalRecords":2},"Result":[
       {"Id":"0a","PublicationNumber":"CN 114154014 A","ApplicationNumber":"CN202111250145.3"},
       {"Id":"0b","PublicationNumber":"not a number","ApplicationNumber":null}]}
      """#
    let answers = search.read(Reply(body), to: search.questions(about: company)).answers
    #expect(
      answers?.finds == [
        Subject(
          publicationNumber: "CN114154014A", applicationNumber: "CN202111250145.3", qccID: "0a"),
        Subject(qccID: "0b"),
      ])
    #expect(answers?.recordCount == 2)
  }

  private func page(total: Int) -> Reply {
    let rows = Array(repeating: #"{"Id":"1"}"#, count: min(total, 50)).joined(separator: ",")
    return Reply(#"{"Status":"200","Paging":{"TotalRecords":\#(total)},"Result":[\#(rows)]}"#)
  }
}
