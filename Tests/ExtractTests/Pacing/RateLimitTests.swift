import Testing

@testable import Extract

struct RateLimitTests {
  @Test func `no rate is beyond a thousand millions`() {
    #expect(RateLimit("1000000001/s") == nil)
    #expect(RateLimit("1000000000/s") != nil)
  }

  @Test(
    arguments: [
      ("5/s", RateLimit(5, per: .seconds(1))), ("30/min", RateLimit(30, per: .seconds(60))),
      ("1000/h", RateLimit(1_000, per: .seconds(3_600))),
    ])
  func `a rate is read and printed`(text: String, limit: RateLimit) {
    #expect(RateLimit(text) == limit)
    #expect(limit.description == text)
  }

  @Test(arguments: ["", "5", "/s", "0/s", "-1/s", "5/d", "5/s/s", "1.5/s", "5 / s", "5/S"])
  func `anything else is no rate`(text: String) {
    #expect(RateLimit(text) == nil)
  }
}
