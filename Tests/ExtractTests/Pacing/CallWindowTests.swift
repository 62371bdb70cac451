import Testing

@testable import Extract

struct CallWindowTests {
  @Test func `a call that left late counts from when it left`() {
    var window = CallWindow(RateLimit(3, per: .seconds(1)))
    let start = Moment.boot.advanced(by: .seconds(1_000))
    for millisecond in [0, 100, 200] {
      window.add(start.advanced(by: .milliseconds(millisecond)))
    }
    window.move(start, to: start.advanced(by: .milliseconds(150)))
    #expect(window.opening == start.advanced(by: .milliseconds(1_113)))
    window.move(start.advanced(by: .seconds(5)), to: start.advanced(by: .seconds(6)))
    #expect(window.opening == start.advanced(by: .milliseconds(1_113)), "no such call")
  }

  let start = Moment(nanoseconds: 1_000_000_000_000)

  @Test func `one more may leave when the oldest of the last has left the span`() {
    var window = CallWindow(RateLimit(2, per: .seconds(1)))
    #expect(window.opening == .boot)
    window.add(start)
    #expect(window.opening == .boot)
    window.add(start.advanced(by: .milliseconds(400)))
    #expect(window.opening == start.advanced(by: .milliseconds(1_013)))
    window.add(start.advanced(by: .milliseconds(1_200)))
    #expect(window.opening == start.advanced(by: .milliseconds(1_413)))
  }

  @Test(arguments: [2_048, 2_049, 5_000, 20_000])
  func `strides give little away, and never one too many`(count: Int) {
    var window = CallWindow(RateLimit(count, per: .seconds(1)))
    var moments: [Moment] = []
    var now = start
    // All as quickly as the window lets them: bursts of a whole span's calls.
    for _ in 0..<(3 * count) {
      now = max(now.advanced(by: 1_000), window.opening)
      window.add(now)
      moments.append(now)
    }
    let spans = zip(moments, moments.dropFirst(count)).map { $1 - $0 }
    #expect(spans.allSatisfy { $0 >= .milliseconds(1_013) })
    let inSpan = moments.prefix { $0 < start.advanced(by: .milliseconds(1_000)) }.count
    #expect(Double(inSpan) >= Double(count) * 0.9995)
  }
}
