import Providers
import Testing

struct QCCLicenseDetailTests {
  let detail = QCC.LicenseDetail()
  let license = Subject(company: "示例科技有限公司", licenseID: "0a")

  @Test func `a licence is asked for by its id, one a call`() {
    let request = detail.request(detail.questions(about: license))
    #expect(
      request.questions == [Question(Endpoint(provider: "qcc", name: "telecom_detail"), key: "0a")])
    #expect(request.path == "/TelecomLicense/GetDetail" && request.method == .get)
    #expect(request.query == [.init("id", "0a")])
    #expect(detail.batchSize == 1 && detail.tariff == .perCall)
    #expect(detail.priceKey == "telecom_detail" && !detail.raisesQuestions)
    #expect(detail.questions(about: Subject(company: "示例科技有限公司")).isEmpty)
  }

  @Test(arguments: [#"{"Id":"0a"}"#, #"[{"LicenseNo":"B2-20240001"}]"#])
  func `an answer names the licence`(result: String) throws {
    let answers = try #require(read(#"{"Status":"200","Result":\#(result)}"#).answers)
    #expect(answers.verdicts.map(\.verdict) == [.records] && answers.recordCount == 1)
    #expect(answers.finds == [Subject(licenseID: "0a")])
  }

  @Test(
    arguments: [
      #"{"Status":"200","Result":null}"#, #"{"Status":"200"}"#, #"{"Status":"200","Result":{}}"#,
      #"{"Status":"201"}"#,
    ])
  func `nothing found is an answer and is paid for`(body: String) {
    #expect(read(body).word == "empty")
    #expect(read(body).charge == Charge(calls: 1, items: 0))
  }

  @Test func `another licence than the one asked for is no answer`() throws {
    let answers = try #require(read(#"{"Status":"200","Result":{"Id":"0b"}}"#).answers)
    #expect(answers.verdicts.isEmpty && answers.finds.isEmpty && answers.strays == ["0b"])
  }

  @Test func `too large is no answer to what was one licence`() {
    #expect(read(#"{"Status":"207"}"#).word == "split")
  }

  private func read(_ body: String) -> Reading {
    detail.read(Reply(body), to: detail.questions(about: license))
  }
}
