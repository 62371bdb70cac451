import Testing

@testable import Extract

struct PaceNumbersTests {
  let start = Moment(nanoseconds: 1_000_000_000_000)
  let boot = BootID(high: 1, low: -2)
  let limit = RateLimit(5, per: .seconds(1))

  @Test(arguments: SimulatedLine.limits + [RateLimit(1_000_000, per: .seconds(1))])
  func `a pace goes on as it was written down`(limit: RateLimit) {
    var line = SimulatedLine(Pace(limit), at: start)
    _ = line.calls(50)
    var pace = line.pace
    pace.slowDown(pause: .seconds(1), callBegan: start, at: line.now)
    #expect(Pace(limit, from: pace.numbers(since: boot), since: boot) == pace)
  }

  @Test func `numbers of another start are thrown away`() {
    let numbers = Pace(limit).numbers(since: boot)
    #expect(Pace(limit, from: numbers, since: BootID(high: 1, low: 2)) == nil)
    #expect(BootID.present == .present)
    #expect(BootID.present != BootID(high: 0, low: 0))
  }

  @Test func `a limit that was far slower before keeps nobody waiting`() throws {
    let slow = RateLimit(1, per: .seconds(3_600))
    var line = SimulatedLine(Pace(slow), at: start)
    let left = line.calls(1)
    var pace = try #require(Pace(limit, from: line.pace.numbers(since: boot), since: boot))
    #expect(pace.outlook(at: left[0].advanced(by: .milliseconds(204))) == .now)
    pace.hold(until: start.advanced(by: .seconds(60)))
    let held = try #require(Pace(limit, from: pace.numbers(since: boot), since: boot))
    #expect(held.outlook(at: start.advanced(by: .seconds(59))) != .now, "a hold stays")
  }

  @Test func `a limit of many calls before does not blunt one of few`() throws {
    var line = SimulatedLine(Pace(RateLimit(100_000, per: .seconds(3_600))), at: start)
    _ = line.calls(1)
    let pace = try #require(Pace(limit, from: line.pace.numbers(since: boot), since: boot))
    var own = SimulatedLine(pace, at: line.now)
    let moments = own.calls(20)
    #expect(moments[19] - moments[0] < .milliseconds(4_100))
  }

  @Test(arguments: 0..<17, [Int64.min, -1, 0, 3_000, Int64.max])
  func `numbers that make no sense are thrown away or do no harm`(place: Int, number: Int64) {
    var line = SimulatedLine(Pace(limit), at: start)
    _ = line.calls(3)
    var numbers = line.pace.numbers(since: boot)
    numbers[place] = number
    // Whatever they say, nothing traps.
    _ = Pace(limit, from: numbers, since: boot)?.window.opening
    #expect(Pace(limit, from: Array(numbers.prefix(place)), since: boot) == nil || place > 10)
  }

  @Test(arguments: [(5, 20), (20, 5), (5, 5_000), (5_000, 5), (3_000, 5_000), (5_000, 3_000)])
  func `each goes by its own limit over what both remember`(mine: Int, theirs: Int) throws {
    let (limit, other) = (
      RateLimit(mine, per: .seconds(1)), RateLimit(theirs, per: .seconds(1))
    )
    var line = SimulatedLine(Pace(other), at: start)
    let moments = line.calls(2 * theirs)
    let pace = try #require(Pace(limit, from: line.pace.numbers(since: boot), since: boot))
    let mayLeave = pace.window.opening
    if mine <= theirs {
      #expect(mayLeave >= moments[2 * theirs - mine].advanced(by: .milliseconds(1_013)))
    } else {
      #expect(mayLeave == .boot)
    }
    let back = try #require(Pace(other, from: pace.numbers(since: boot), since: boot))
    #expect(back.window.opening >= line.pace.window.opening)
  }
}
