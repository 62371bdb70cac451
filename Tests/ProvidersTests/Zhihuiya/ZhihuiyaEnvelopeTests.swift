import Providers
import Testing

struct ZhihuiyaEnvelopeTests {
  let lookup = Zhihuiya.DetailLookup()

  @Test(
    arguments: [#"{"status":false,"error_code":0}"#, #"{"status":true,"error_code":99999999}"#])
  func `what the document does not explain is refused and in doubt`(body: String) {
    let reading = lookup.read(Reply(body), to: questions(3))
    #expect(reading.word == "refused")
    #expect(reading.charge == Charge(calls: 1, items: 3, isCertain: false))
  }

  @Test(arguments: [68_300_004, 68_300_006, 68_300_007, 68_300_010, 67_200_012])
  func `a batch that is wrong is asked again in halves`(code: Int) {
    let reply = Reply(#"{"status":false,"error_code":\#(code),"error_msg":"说明"}"#)
    #expect(lookup.read(reply, to: questions(2)).word == "split")
    #expect(lookup.read(reply, to: questions(1)).word == "refused")
  }

  @Test func `a pipeline file can leave batches whole`() {
    var traits = Zhihuiya.Traits()
    traits.halveOnBadRequest = false
    let whole = Zhihuiya.DetailLookup(traits: traits)
    let reply = Reply(#"{"status":false,"error_code":68300004}"#)
    #expect(whole.read(reply, to: questions(2)).word == "refused")
    #expect(whole.read(Reply("", status: 413), to: questions(2)).word == "split")
  }

  @Test(
    arguments: [
      #"{"status":"false","error_code":"67200007","error_msg":"说明","data":null}"#,
      #"{"error_code":67200007,"error_msg":"说明"}"#,
    ])
  func `a code is read as a number or as a text`(body: String) {
    let reading = lookup.read(Reply(body), to: questions(2))
    #expect(reading.word == "day" && reading.code == "67200007" && reading.message == "说明")
  }

  /// HTTP status, what follows for one question and for a batch, and whether it may have been billed.
  @Test(
    arguments: [
      (200, "retry", "retry", true),
      (302, "refused", "refused", true),
      (400, "refused", "split", false),
      (401, "sign in again", "sign in again", false),
      (403, "endpoint", "endpoint", false),
      (404, "refused", "split", false),
      (413, "split", "split", false),
      (418, "refused", "refused", true),
      (429, "slow down", "slow down", false),
      (500, "retry", "retry", true),
      (502, "retry", "retry", true),
      (503, "retry", "retry", true),
      (504, "retry", "retry", true),
    ])
  func `HTTP decides only where there is no envelope`(
    status: Int, single: String, batch: String, isInDoubt: Bool
  ) {
    for (count, word) in [(1, single), (2, batch)] {
      let page = Reply("<html><body>Forbidden</body></html>", status: status)
      let reading = lookup.read(page, to: questions(count))
      #expect(reading.word == word && !reading.isProvidersWord)
      #expect(
        reading.charge
          == (isInDoubt ? Charge(calls: 1, items: count, isCertain: false) : .nothing))
    }
    let envelope = Reply(#"{"status":false,"error_code":67200007}"#, status: status)
    let spoken = lookup.read(envelope, to: questions(2))
    #expect(spoken.word == "day" && spoken.isProvidersWord)
  }

  private func questions(_ count: Int) -> [Question] {
    (1...count).map { Question(lookup.endpoint, key: "CN10000000\($0)A") }
  }
}
