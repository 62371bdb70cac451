import PatentModel
import Providers
import Testing

struct QCCPatentSearchTests {
  let company = Subject(company: "示例科技（北京）有限公司")
  let search = QCC.PatentSearch()
  let first: Question

  init() throws { first = try #require(search.questions(about: company).first) }

  /// Records that there are, and the pages that are asked for behind the first.
  @Test(
    arguments: [
      (-1, []), (0, []), (1, []), (49, []), (50, []), (51, [2]), (100, [2]), (101, [2, 3]),
      (4_951, Array(2...100)), (5_000, Array(2...100)),
    ])
  func `no page is asked for in vain`(total: Int, pages: [Int]) throws {
    let answers = try #require(search.read(page(total: total), to: [first]).answers)
    #expect(answers.followUps.map { $0.parameter("pageIndex") } == pages.map(String.init))
    #expect(answers.followUps.allSatisfy { $0.parameter("searchKey") == company.company })
    #expect(answers.shortfall == nil && search.raisesQuestions)
  }

  @Test(arguments: [5_001, 123_456, .max])
  func `instead of pages behind the limit come narrower searches`(total: Int) throws {
    let answers = try #require(search.read(page(total: total), to: [first]).answers)
    #expect(answers.followUps.map { $0.parameter("kindcode") } == ["1", "2", "3", "4"])
    #expect(answers.followUps.allSatisfy { $0.parameter("pageIndex") == "1" })
    #expect(answers.recordCount == 50 && answers.finds.count == 50)
    #expect(answers.listing == .init(ids: Array(repeating: "1", count: 50), total: total))
    #expect(answers.shortfall == nil)
  }

  @Test(arguments: [2, 3, 100])
  func `a later page raises none, and tells no total`(index: Int) throws {
    let answers = try #require(search.read(page(total: 5_000), to: [later(index)]).answers)
    #expect(answers.followUps.isEmpty && answers.shortfall == nil)
    #expect(answers.listing?.ids.count == 50 && answers.listing?.total == nil)
  }

  @Test func `of a split search the first page of the whole alone tells the total`() throws {
    let parts = try #require(search.read(page(total: 6_000), to: [first]).answers).followUps
    let part = try #require(parts.first)
    let answers = try #require(search.read(page(total: 70), to: [part]).answers)
    #expect(answers.listing?.total == nil && answers.listing?.ids.count == 50)
    #expect(answers.followUps.map { $0.parameter("pageIndex") } == ["2"])
    // The same question, asked by whoever wants this kind alone.
    let kind = QCC.PatentSearch(try QCC.PatentFilters(kindcode: [1]))
    #expect(kind.questions(about: company) == [part])
    #expect(kind.read(page(total: 70), to: [part]).answers?.listing?.total == 70)
  }

  @Test(arguments: [70, 6_000])
  func `a first page without rows that has pages behind it is an answer`(total: Int) throws {
    let body = #"{"Status":"200","Paging":{"TotalRecords":\#(total)},"Result":[]}"#
    let answers = try #require(search.read(Reply(body), to: [first]).answers)
    #expect(answers.verdicts.map(\.verdict) == [.records])
    #expect(answers.recordCount == 0 && !answers.followUps.isEmpty)
  }

  @Test(arguments: [#""51""#, "51"])
  func `a total may be a text`(total: String) throws {
    let body = #"{"Status":"200","Paging":{"TotalRecords":\#(total)},"Result":[{"Id":"1"}]}"#
    let answers = search.read(Reply(body), to: [first]).answers
    #expect(answers?.followUps.count == 1)
  }

  @Test(
    arguments: [
      ([1, 2, 3, 4], [nil]), ([4], ["4"]), ([3, 1], ["1", "3"]), ([2, 3, 4], ["2", "3", "4"]),
    ] as [([Int], [String?])])
  func `each kind is a call of its own, and all four are one`(
    kinds: [Int], codes: [String?]
  ) throws {
    let filters = try QCC.PatentFilters(kindcode: kinds)
    let questions = QCC.PatentSearch(filters).questions(about: company)
    #expect(questions.map { $0.parameter("kindcode") } == codes)
    #expect(Set(questions).count == codes.count)
  }

  @Test func `a subject without a company raises nothing`() {
    let patent = Subject(publicationNumber: "CN100000001A")
    #expect(search.questions(about: patent).isEmpty)
  }

  @Test func `a request asks one question, 50 rows a page`() throws {
    let search = QCC.PatentSearch(try QCC.PatentFilters(kindcode: [1]))
    let request = search.request(search.questions(about: company))
    #expect(search.batchSize == 1 && search.tariff == .perCall && search.priceKey == "search")
    #expect(request.path == "/PatentV4/SearchMultiPatents" && request.method == .get)
    #expect(
      request.query == [
        .init("kindcode", "1"), .init("pageIndex", "1"), .init("pageSize", "50"),
        .init("searchKey", "示例科技（北京）有限公司"),
      ])
  }

  @Test func `each row names a patent`() throws {
    let body = #"""
      {"Status":"200","Paging":{"TotalRecords":2},"Result":[
       {"Id":" 0a ","PublicationNumber":"CN 114154014 A","ApplicationNumber":"CN202111250145.3",
        "ApplicationDate":"2021-10-26 00:00:00"},
       {"Id":"0b","PublicationNumber":"CN114154014B","ApplicationDate":"20211026"},
       {"id":12,"PublicationNumber":"not a number","ApplicationNumber":null}]}
      """#
    let answers = search.read(Reply(body), to: [first]).answers
    let filedOn = CalendarDate(year: 2021, month: 10, day: 26)
    #expect(
      answers?.finds == [
        Subject(
          publicationNumber: "CN114154014A", applicationNumber: "CN202111250145.3", qccID: "0a",
          merit: Merit(filedOn: filedOn)),
        Subject(
          publicationNumber: "CN114154014B", qccID: "0b",
          merit: Merit(filedOn: filedOn, isGranted: true)),
        Subject(qccID: "12"),
      ])
    #expect(answers?.recordCount == 3 && answers?.listing?.ids == ["0a", "0b", "12"])
  }

  @Test func `rows without an id are told apart by their content`() throws {
    let body = #"{"Status":"200","Result":[{"Id":"","Title":"甲"},{"Title":"乙"},{"Title":"乙"}]}"#
    let ids = try #require(search.read(Reply(body), to: [first]).answers?.listing?.ids)
    #expect(ids.count == 3 && Set(ids).count == 2 && !ids.contains(""))
  }

  private func later(_ index: Int) -> Question {
    Question(
      first.endpoint,
      parameters: first.parameters.map {
        $0.name == "pageIndex" ? Request.Parameter("pageIndex", String(index)) : $0
      })
  }

  private func page(total: Int) -> Reply {
    let rows = Array(repeating: #"{"Id":"1"}"#, count: max(0, min(total, 50)))
    return Reply(
      #"{"Status":"200","Paging":{"TotalRecords":\#(total)},"Result":[\#(rows.joined(separator: ","))]}"#
    )
  }
}
