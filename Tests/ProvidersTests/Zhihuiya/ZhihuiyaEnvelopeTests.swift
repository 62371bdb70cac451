import Providers
import Testing

struct ZhihuiyaEnvelopeTests {
  let lookup = Zhihuiya.DetailLookup()

  /// The error codes of [D301]专利详情聚合, and what follows for one question and for a batch.
  static let errorCodes: [(code: Int, single: String, batch: String)] = [
    (68_300_004, "refused", "split"),
    (68_300_005, "retry", "retry"),
    (68_300_006, "refused", "split"),
    (68_300_007, "refused", "split"),
    (68_300_008, "retry", "retry"),
    (68_300_010, "refused", "split"),
    (67_200_000, "slow down", "slow down"),
    (67_200_001, "slow down", "slow down"),
    (67_200_002, "slow down", "slow down"),
    (67_200_003, "account", "account"),
    (67_200_004, "endpoint", "endpoint"),
    (67_200_005, "account", "account"),
    (67_200_006, "account", "account"),
    (67_200_007, "day", "day"),
    (67_200_008, "account", "account"),
    (67_200_009, "sign in again", "sign in again"),
    (67_200_012, "refused", "split"),
    (67_200_100, "retry", "retry"),
    (67_200_101, "endpoint", "endpoint"),
  ]

  @Test(arguments: errorCodes)
  func `an error code decides what follows, free of charge`(
    code: Int, single: String, batch: String
  ) {
    for (count, word) in [(1, single), (2, batch)] {
      for body in [
        #"{"status":false,"error_code":\#(code),"error_msg":"说明"}"#,
        #"{"status":"false","error_code":"\#(code)","error_msg":"说明","data":null}"#,
      ] {
        let reading = lookup.read(Reply(body), to: questions(count))
        #expect(reading.word == word)
        #expect(reading.code == String(code) && reading.message == "说明")
        #expect(reading.charge == .nothing && reading.isProvidersWord)
      }
    }
  }

  @Test(
    arguments: [#"{"status":false,"error_code":0}"#, #"{"status":true,"error_code":99999999}"#])
  func `what the document does not explain is refused and in doubt`(body: String) {
    let reading = lookup.read(Reply(body), to: questions(3))
    #expect(reading.word == "refused")
    #expect(reading.charge == Charge(calls: 1, items: 3, isCertain: false))
  }

  /// HTTP status, and what follows for one question and for a batch, where the body is no envelope.
  @Test(
    arguments: [
      (200, "retry", "retry"),
      (400, "refused", "split"),
      (401, "sign in again", "sign in again"),
      (403, "endpoint", "endpoint"),
      (404, "refused", "refused"),
      (413, "refused", "split"),
      (429, "slow down", "slow down"),
      (500, "retry", "retry"),
      (502, "retry", "retry"),
      (503, "retry", "retry"),
      (504, "retry", "retry"),
    ])
  func `HTTP decides only where there is no envelope`(status: Int, single: String, batch: String) {
    for (count, word) in [(1, single), (2, batch)] {
      let page = Reply("<html><body>Forbidden</body></html>", status: status)
      #expect(lookup.read(page, to: questions(count)).word == word)
    }
    let envelope = Reply(#"{"status":false,"error_code":67200007}"#, status: status)
    #expect(lookup.read(envelope, to: questions(2)).word == "day")
  }

  private func questions(_ count: Int) -> [Question] {
    (1...count).map { Question(lookup.endpoint, key: "CN10000000\($0)A") }
  }
}
