import Providers
import Testing

struct QCCPatentDetailTests {
  let detail = QCC.PatentDetail()
  let patent = Subject(publicationNumber: "CN100000001A", qccID: "0a")

  @Test func `a patent is asked for by its id, one a call`() {
    let request = detail.request(detail.questions(about: patent))
    #expect(request.questions == [Question(Endpoint(provider: "qcc", name: "detail"), key: "0a")])
    #expect(request.path == "/PatentV4/GetDetails" && request.method == .get)
    #expect(request.query == [.init("id", "0a")])
    #expect(detail.batchSize == 1 && detail.tariff == .perCall && detail.priceKey == "detail")
    #expect(!detail.raisesQuestions && !detail.isOrder)
  }

  @Test func `a patent without an id of QCC is not asked for`() {
    let number = Subject(company: "示例科技有限公司", publicationNumber: "CN100000001A")
    #expect(detail.questions(about: number).isEmpty)
  }

  @Test(
    arguments: [
      #"{"PublicationNumber":"CN 114154014 A","ApplicationNumber":"CN202111250145.3"}"#,
      #"[{"publicationnumber":"CN114154014A","APPLICATIONNUMBER":" CN202111250145.3 "}]"#,
    ])
  func `an answer names the patent, whose id it does not hold`(result: String) throws {
    let answers = try #require(read(#"{"Status":"200","Result":\#(result)}"#).answers)
    #expect(answers.verdicts.map(\.verdict) == [.records] && answers.recordCount == 1)
    #expect(
      answers.finds == [
        Subject(
          publicationNumber: "CN114154014A", applicationNumber: "CN202111250145.3", qccID: "0a")
      ])
    #expect(answers.followUps.isEmpty && answers.listing == nil)
  }

  @Test(
    arguments: [
      #"{"Status":"200","Result":null}"#, #"{"Status":"200"}"#, #"{"Status":"200","Result":[]}"#,
      #"{"Status":"200","Result":{}}"#, #"{"Status":"200","Result":[{}]}"#,
      #"{"Status":"200","Result":""}"#, #"{"Status":"201","Message":"查询无结果"}"#,
    ])
  func `nothing found is an answer and is paid for`(body: String) {
    #expect(read(body).word == "empty")
    #expect(read(body).charge == Charge(calls: 1, items: 0))
  }

  @Test func `an answer that is not ready is polled for as the settings say`() {
    var traits = QCC.Traits()
    traits.pendingPoll = "3s"
    traits.pendingPollsMax = 2
    let polling = QCC.PatentDetail(traits: traits).polling
    #expect(read(#"{"Status":"205"}"#).word == "poll again")
    #expect([1, 2, 3].map(polling.pause) == [.seconds(3), .seconds(3), nil])
  }

  private func read(_ body: String) -> Reading {
    detail.read(Reply(body), to: detail.questions(about: patent))
  }
}
