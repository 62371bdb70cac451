import Providers
import Testing

/// The first page of a search alone, for the counts beside it.
struct QCCLandscapeTests {
  let company = Subject(company: "示例科技有限公司")
  let landscape = QCC.PatentSearch(pages: .first)

  @Test func `it asks what a search begins with, so that one answer serves both`() throws {
    let filters = try QCC.PatentFilters(kindcode: [1, 3], ipc: "G06")
    #expect(
      landscape.questions(about: company) == QCC.PatentSearch().questions(about: company))
    #expect(
      QCC.PatentSearch(filters, pages: .first).questions(about: company)
        == QCC.PatentSearch(filters).questions(about: company))
    #expect(landscape.endpoint == QCC.PatentSearch().endpoint)
  }

  @Test(arguments: [1, 70, 6_000])
  func `it asks no further, and misses nothing`(total: Int) throws {
    let body = #"{"Status":"200","Paging":{"TotalRecords":\#(total)},"Result":[{"Id":"1"}]}"#
    let questions = landscape.questions(about: company)
    let answers = try #require(landscape.read(Reply(body), to: questions).answers)
    #expect(answers.followUps.isEmpty && answers.shortfall == nil)
    #expect(answers.listing == .init(ids: ["1"], total: nil))
    #expect(answers.recordCount == 1 && answers.finds == [Subject(qccID: "1")])
    #expect(!landscape.raisesQuestions)
  }

  @Test func `a search that is too large has no counts, but may be split by whoever wants all`()
    throws
  {
    let questions = landscape.questions(about: company)
    let reply = Reply(#"{"Status":"207"}"#)
    let answers = try #require(landscape.read(reply, to: questions).answers)
    #expect(answers.verdicts.map(\.verdict) == [.records] && answers.recordCount == 0)
    #expect(answers.followUps.isEmpty && answers.shortfall != nil)
    #expect(QCC.PatentSearch().read(reply, to: questions).answers?.followUps.count == 4)
  }
}
