import Testing

@testable import Extract

struct PaceTests {
  let start = ContinuousClock.now

  @Test func `the first call goes at once, the others one gap apart`() {
    var pace = Pace(RateLimit(2, per: .seconds(1)))
    let moments = (0..<4).map { _ in pace.admit(at: start) }
    // Half a second and 1.5 %.
    #expect(moments == (0..<4).map { start.advanced(by: .microseconds(507_500 * $0)) })
  }

  @Test(arguments: [(5, 1), (2, 1), (30, 60), (1_000, 3_600)])
  func `no span sees more calls than the limit`(count: Int, seconds: Int) {
    let limit = RateLimit(count, per: .seconds(seconds))
    var pace = Pace(limit)
    let moments = (0..<(3 * count)).map { pace.admit(at: start.advanced(by: .milliseconds($0))) }
    for (first, beyond) in zip(moments, moments.dropFirst(count)) {
      #expect(beyond - first > limit.span)
    }
  }

  @Test func `time that nobody used is not saved up`() {
    var pace = Pace(RateLimit(1, per: .seconds(1)))
    _ = pace.admit(at: start)
    let later = start.advanced(by: .seconds(100))
    #expect(pace.admit(at: later) == later)
    #expect(pace.admit(at: later) == later.advanced(by: .milliseconds(1_015)))
  }

  @Test func `a hold lets nobody through before its end`() {
    var pace = Pace(RateLimit(1, per: .seconds(1)))
    let end = start.advanced(by: .seconds(10))
    pace.hold(until: end)
    pace.hold(until: start.advanced(by: .seconds(5)))
    #expect(pace.admit(at: start) == end)
    #expect(pace.admit(at: start) == end.advanced(by: .milliseconds(1_015)))
  }
}

struct RateLimitTests {
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
