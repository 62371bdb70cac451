import Providers
import Testing

/// A search that the provider will not answer at all: 207, 请求数据的条目数超过上限（5000）.
struct QCCTooLargeSearchTests {
  let search = QCC.PatentSearch()
  let reply = Reply(#"{"Status":"207","Message":"【有效请求】请求数据的条目数超过上限（5000）"}"#)

  @Test func `narrower searches are its answer, and it is paid for`() throws {
    let question = try #require(search.questions(about: Subject(company: "示例科技有限公司")).first)
    let reading = search.read(reply, to: [question])
    let answers = try #require(reading.answers)
    #expect(answers.verdicts.map(\.verdict) == [.records] && answers.recordCount == 0)
    #expect(answers.followUps.map { $0.parameter("kindcode") } == ["1", "2", "3", "4"])
    #expect(answers.listing == nil && answers.shortfall == nil)
    #expect(reading.code == "207" && reading.message.contains("5000"))
    #expect(reading.charge == Charge(calls: 1, items: 0) && reading.isProvidersWord)
  }

  /// The key of a question of which there is no narrower one.
  @Test(
    arguments: [
      "pageIndex=2&pageSize=50&searchKey=%E7%94%B2%E4%B9%99",
      """
      appDateBegin=2020-02-29&appDateEnd=2020-02-29&kindcode=1&pageIndex=1&pageSize=50&\
      searchKey=%E7%94%B2%E4%B9%99
      """,
    ])
  func `a later page, and one day of one kind, have no parts`(key: String) {
    #expect(search.read(reply, to: [Question(search.endpoint, key: key)]).word == "split")
  }

  @Test func `what the pipeline file says of the code comes first`() throws {
    var traits = QCC.Traits()
    traits.codeOverrides = ["207": CodeOverride(class: .badRequest)]
    let search = QCC.PatentSearch(traits: traits)
    let questions = search.questions(about: Subject(company: "示例科技有限公司"))
    #expect(search.read(reply, to: questions).word == "refused")
  }
}
