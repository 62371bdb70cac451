import Testing

@testable import Extract

struct BreakerTests {
  @Test func `who asks to be left alone for longer is`() {
    var breaker = Breaker(RetryPolicy(firstPause: .seconds(2)), opensAfter: 1)
    let (mark, now) = (breaker.begin(), Moment.boot.advanced(by: .seconds(100)))
    _ = breaker.note(.failed("http 503", pause: .seconds(600)), of: mark, at: now)
    #expect(breaker.permission(at: now) == .wait(until: now.advanced(by: .seconds(600))))
  }

  let start = Moment(nanoseconds: 1_000_000_000_000)
  var breaker = Breaker(
    RetryPolicy(firstPause: .seconds(2), maxPause: .seconds(60)), opensAfter: 3, givesUpAfter: 4)

  @Test mutating func `failures in a row open it`() {
    let events = [fail(at: start), fail(at: start), fail(at: start)]
    #expect(events == [nil, nil, .opened(for: .seconds(2), because: "reset")])
    let end = start.advanced(by: .seconds(2))
    #expect(breaker.permission(at: start) == .wait(until: end))
    #expect(breaker.permission(at: end) == .go)
  }

  @Test(arguments: [CallEnding.answered, .tooQuick(pause: .zero)])
  mutating func `any word between them begins the count anew`(word: CallEnding) {
    for _ in 1...5 {
      _ = fail(at: start)
      _ = fail(at: start)
      let mark = breaker.begin()
      #expect(breaker.note(word, of: mark, at: start) == nil)
    }
    #expect(breaker.permission(at: start) == .go)
  }

  @Test mutating func `then exactly one call tries`() {
    let now = open()
    let mark = breaker.begin()
    #expect(breaker.permission(at: now) == .wait(until: nil))

    let event = breaker.note(.answered, of: mark, at: now)
    #expect(event == .closed)
    #expect(breaker.permission(at: now) == .go)
  }

  @Test mutating func `each failed try makes the pause longer, until it gives up`() {
    var now = open()
    for seconds in [4, 8, 16] {
      let event = fail(at: now)
      #expect(event == .opened(for: .seconds(seconds), because: "reset"))
      now = now.advanced(by: .seconds(seconds))
    }
    let fault = ProviderSilent(tries: 4, because: "reset")
    let event = fail(at: now)
    #expect(event == .gaveUp(fault))
    #expect(breaker.permission(at: now.advanced(by: .seconds(9_999))) == .never(fault))
  }

  @Test mutating func `calls that were in flight when it opened are no tries`() {
    let inFlight = breaker.begin()
    let now = open()
    for _ in 1...9 {
      let event = breaker.note(.failed("lost"), of: inFlight, at: now)
      #expect(event == nil)
    }
    let mark = breaker.begin()
    _ = breaker.note(.failed("lost"), of: inFlight, at: now)
    #expect(breaker.permission(at: now) == .wait(until: nil))
    _ = breaker.note(.answered, of: mark, at: now)
    for _ in 1...9 { _ = breaker.note(.failed("lost"), of: inFlight, at: now) }
    #expect(breaker.permission(at: now) == .go)
  }

  @Test mutating func `an answer to one that was in flight closes it`() {
    let inFlight = breaker.begin()
    let now = open()
    let event = breaker.note(.answered, of: inFlight, at: now)
    #expect(event == .closed)
    #expect(breaker.permission(at: start) == .go)
  }

  @Test mutating func `a try that never left is no try`() {
    let now = open()
    for _ in 1...9 {
      let mark = breaker.begin()
      let event = breaker.note(.notMade, of: mark, at: now)
      #expect(event == nil)
      #expect(breaker.permission(at: now) == .go)
    }
    let event = fail(at: now)
    #expect(event == .opened(for: .seconds(4), because: "reset"))
  }

  @Test func `by default five failures open it, and eight tries are enough`() {
    var breaker = Breaker()
    var (now, events) = (start, [ThrottleEvent]())
    for _ in 1...13 {
      let mark = breaker.begin()
      if let event = breaker.note(.failed("503"), of: mark, at: now) { events.append(event) }
      now = now.advanced(by: .seconds(60))
    }
    let pauses = [2, 4, 8, 16, 32, 60, 60, 60]
    #expect(
      events == pauses.map { .opened(for: .seconds($0), because: "503") }
        + [.gaveUp(ProviderSilent(tries: 8, because: "503"))])
  }

  private mutating func fail(at now: Moment) -> ThrottleEvent? {
    breaker.note(.failed("reset"), of: breaker.begin(), at: now)
  }

  /// Opens it, and tells when the first may try.
  private mutating func open() -> Moment {
    for _ in 1...3 { _ = fail(at: start) }
    return start.advanced(by: .seconds(2))
  }
}
