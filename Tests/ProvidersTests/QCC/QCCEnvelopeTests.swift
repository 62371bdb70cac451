import Providers
import Testing

struct QCCEnvelopeTests {
  let search = QCC.PatentSearch()
  let questions: [Question]

  init() { questions = search.questions(about: Subject(company: "示例科技有限公司")) }

  @Test(
    arguments: [
      #"{"Status":"200","Result":[{"Id":"1"}]}"#, #"{"status":200,"result":[{"id":"1"}]}"#,
      #"{"STATUS":"200","Message":null,"OrderNumber":null,"RESULT":[{"ID":"1"}]}"#,
    ])
  func `names are read without regard to case, and a number for a text`(body: String) {
    #expect(read(body).word == "records")
    #expect(read(body).answers?.finds == [Subject(qccID: "1")])
  }

  @Test(
    arguments: [
      #"{"Status":"200"}"#, #"{"Status":"200","Result":null}"#, #"{"Status":"200","Result":[]}"#,
      #"{"Status":"201","Message":"【有效请求】查询无结果"}"#,
    ])
  func `nothing found is an answer and is paid for`(body: String) throws {
    let answers = try #require(read(body).answers)
    #expect(answers.verdicts.map(\.verdict) == [.empty])
    #expect(answers.recordCount == 0 && answers.followUps.isEmpty)
    #expect(read(body).charge == Charge(calls: 1, items: 0))
  }

  /// HTTP status, body, what follows, its code, and whether it may have been billed.
  @Test(
    arguments: [
      (200, "<html>请登录</html>", "retry", "unreadable", true),
      (200, "", "retry", "unreadable", true),
      (200, #"{"Status":"200","Resu"#, "retry", "unreadable", true),
      (200, #"{"hello":"world"}"#, "retry", "unreadable", true),
      (200, "[1,2]", "retry", "unreadable", true),
      (429, "", "slow down", "http 429", false),
      (500, "", "retry", "http 500", true),
      (502, "<html></html>", "retry", "http 502", true),
      (503, "", "retry", "http 503", true),
      (504, "", "retry", "http 504", true),
      // A gateway's own envelope, which is none of the provider's.
      (503, #"{"status":503,"message":"Service Unavailable"}"#, "retry", "http 503", true),
      (429, #"{"status":429,"message":"Too Many Requests"}"#, "slow down", "http 429", false),
      (302, "", "refused", "http 302", true),
      (404, "<html></html>", "refused", "http 404", true),
    ])
  func `HTTP decides only where there is no envelope`(
    status: Int, body: String, word: String, code: String, isInDoubt: Bool
  ) {
    let reading = search.read(Reply(body, status: status), to: questions)
    #expect(reading.word == word)
    #expect(reading.code == code)
    #expect(!reading.isProvidersWord)
    #expect(reading.charge == (isInDoubt ? Charge(calls: 1, items: 0, isCertain: false) : .nothing))
  }

  @Test func `an envelope counts whatever the HTTP status`() {
    let reading = search.read(Reply(#"{"Status":"109"}"#, status: 503), to: questions)
    #expect(reading.word == "day" && reading.isProvidersWord)
  }

  @Test(arguments: [429, 503])
  func `the wait that a header asks for is passed on`(status: Int) {
    let reply = Reply("", status: status, retryAfter: .seconds(7))
    #expect(search.read(reply, to: questions).wait == .seconds(7))
  }

  @Test func `a message has 200 characters at most`() {
    let page = String(repeating: "专", count: 5_000)
    #expect(read(page).message.count <= 200)
    #expect(read(#"{"Status":"202","Message":"\#(page)"}"#).message.count == 200)
  }

  private func read(_ body: String) -> Reading { search.read(Reply(body), to: questions) }
}
