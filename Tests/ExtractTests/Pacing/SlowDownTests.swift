import Testing

@testable import Extract

struct SlowDownTests {
  let start = Moment(nanoseconds: 1_000_000_000_000)
  let limit = RateLimit(10, per: .seconds(1))

  @Test func `too quick halves the rate after a pause`() {
    var pace = Pace(limit)
    _ = pace.admit(arrivedAt: start, at: start)
    let told = start.advanced(by: .milliseconds(50))
    pace.slowDown(pause: .seconds(10), callBegan: start, at: told)

    var line = SimulatedLine(pace, at: told)
    let end = told.advanced(by: .seconds(10))
    #expect(line.calls(3) == [0, 203, 406].map { end.advanced(by: .milliseconds($0)) })
  }

  @Test func `calls that had left before it halve nothing again, but their pause holds`() {
    var pace = Pace(limit)
    let told = start.advanced(by: .seconds(1))
    for _ in 1...5 { pace.slowDown(pause: .seconds(1), callBegan: start, at: told) }
    #expect(pace.tempo.parts == Tempo.full / 2)
    pace.slowDown(pause: .seconds(30), callBegan: start, at: told)
    #expect(pace.admit(arrivedAt: told, at: told) == .at(told.advanced(by: .seconds(30))))

    let later = told.advanced(by: .seconds(31))
    pace.slowDown(pause: .seconds(1), callBegan: later, at: later.advanced(by: .seconds(1)))
    #expect(pace.tempo.parts == Tempo.full / 4)
  }

  @Test func `a sixteenth of the limit is always asked for`() {
    var tempo = Tempo()
    for second in 1...20 {
      let now = start.advanced(by: .seconds(second))
      tempo.slowDown(callBegan: now, at: now.advanced(by: 1), resuming: now.advanced(by: 1))
    }
    #expect(tempo.parts == Tempo.full / 16)
  }

  @Test func `the rate grows back within a minute, step by step`() {
    var pace = Pace(limit)
    pace.slowDown(pause: .seconds(2), callBegan: start, at: start)
    let resumed = start.advanced(by: .seconds(2))
    var line = SimulatedLine(pace, at: resumed)
    var parts: [Int64] = []
    while line.pace.tempo.parts < Tempo.full {
      _ = line.calls(1)
      if parts.last != line.pace.tempo.parts { parts.append(line.pace.tempo.parts) }
    }
    #expect(parts == Array(stride(from: 800, through: 1_600, by: 80)))
    #expect((.seconds(50)...(.seconds(53))).contains(line.now - resumed))
  }

  @Test func `time in which nobody calls is one step at most`() {
    var pace = Pace(limit)
    pace.slowDown(pause: .zero, callBegan: start, at: start)
    let later = start.advanced(by: .seconds(3_600))
    _ = pace.admit(arrivedAt: later, at: later)
    #expect(pace.tempo.parts == 880)
  }

  @Test func `a slow limit takes a step a call`() {
    var pace = Pace(RateLimit(1, per: .seconds(3_600)))
    pace.slowDown(pause: .zero, callBegan: start, at: start)
    var line = SimulatedLine(pace, at: start.advanced(by: .seconds(3_600)))
    _ = line.calls(10)
    #expect(line.pace.tempo.parts == Tempo.full)
  }

  @Test func `a pause of centuries is no fault`() {
    var pace = Pace(limit)
    pace.slowDown(pause: .seconds(Int64.max), callBegan: start, at: start)
    #expect(
      pace.admit(arrivedAt: start, at: start) == .at(start.advanced(by: .seconds(1_000_000_000))))
  }
}
