import Testing

@testable import Extract

struct PaceTests {
  let start = Moment(nanoseconds: 1_000_000_000_000)

  @Test func `the first call goes at once, the others one gap apart`() {
    var line = SimulatedLine(Pace(RateLimit(2, per: .seconds(1))), at: start)
    // Half a second and 1.5 %.
    #expect(
      line.calls(4) == (0..<4).map { start.advanced(by: .microseconds(507_500 * $0)) })
  }

  @Test(arguments: SimulatedLine.limits, [Duration.zero, .milliseconds(1), .milliseconds(8)])
  func `steady load uses 98 % of the limit and never passes it`(
    limit: RateLimit, lateness: Duration
  ) {
    var line = SimulatedLine(Pace(limit), at: start, latest: lateness)
    let moments = line.calls(max(3 * limit.count, 500))

    let taken = moments[moments.count - 1] - moments[0]
    #expect(limit.interval * (moments.count - 1) / taken >= 0.98)
    #expect(shortestSpan(of: limit.count, in: moments) >= limit.span * 1.01)
  }

  @Test(arguments: SimulatedLine.limits)
  func `no span sees too many whatever the load`(limit: RateLimit) {
    var line = SimulatedLine(Pace(limit), at: start, latest: .milliseconds(120))
    var moments: [Moment] = []
    for pause in [0, 1, 3, 10, 25, 70] {
      line.pause(for: limit.interval * pause)
      moments += line.calls(max(limit.count / 2, 30))
    }
    #expect(shortestSpan(of: limit.count, in: moments) >= limit.span * 1.01)
  }

  @Test func `time that nobody used is not saved up`() {
    var line = SimulatedLine(Pace(RateLimit(10, per: .seconds(1))), at: start)
    _ = line.calls(20)
    line.pause(for: .seconds(100))
    let moments = line.calls(30)
    let gaps = zip(moments, moments.dropFirst()).map { $1 - $0 }
    #expect(gaps.allSatisfy { $0 == .microseconds(101_500) })
  }

  @Test func `who woke late is caught up with, for a tenth of a second at most`() {
    var pace = Pace(RateLimit(100, per: .seconds(1)))
    _ = pace.admit(arrivedAt: start, at: start)
    let late = start.advanced(by: .milliseconds(1_000))
    var atOnce = 0
    while pace.admit(arrivedAt: start, at: late) == .now { atOnce += 1 }
    // Every 10.15 ms one: nine that are late, and the one that is due.
    #expect(atOnce == 10)
  }

  @Test func `a hold lets nobody through before its end, and no burst after it`() {
    var pace = Pace(RateLimit(100, per: .seconds(1)))
    let end = start.advanced(by: .seconds(10))
    pace.hold(until: end)
    pace.hold(until: start.advanced(by: .seconds(5)))
    #expect(pace.admit(arrivedAt: start, at: start) == .at(end))
    #expect(pace.admit(arrivedAt: start, at: end) == .now)
    #expect(
      pace.admit(arrivedAt: start, at: end) == .at(end.advanced(by: .microseconds(10_150))))
  }

  @Test func `a limit of a million needs no million moments`() {
    var line = SimulatedLine(Pace(RateLimit(1_000_000, per: .seconds(3_600))), at: start)
    _ = line.calls(10_000)
    #expect(line.pace.window.marks.count < 100)
    #expect(line.pace.window.capacity <= 2_048)
  }

  private func shortestSpan(of count: Int, in moments: [Moment]) -> Duration {
    zip(moments, moments.dropFirst(count)).map { $1 - $0 }.min() ?? .seconds(1_000_000)
  }
}
