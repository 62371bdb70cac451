import Foundation
import Testing
import Workspace

@testable import Pipeline

struct WindowForecastTests {
  /// 2026-01-31 23:30 in Shanghai.
  static let now = Date(timeIntervalSince1970: 1_769_873_400)

  func window(
    _ window: BudgetWindow, of limit: Int, spent: Int = 0, needs: Bounds<Int>
  ) -> WindowForecast {
    WindowForecast(window, of: limit, .calls, spent: spent, needs: needs, at: Self.now)
  }

  @Test(arguments: [
    (Bounds(exactly: 15), true as Bool?), (Bounds(3, 15), true), (Bounds(3, 16), nil),
    (Bounds(15, 16), nil), (Bounds(exactly: 16), false), (.zero, true),
  ])
  func `it fits, does not, or depends`(needs: Bounds<Int>, fits: Bool?) {
    let window = window(.day, of: 20, spent: 5, needs: needs)
    #expect(window.left == 15 && window.fits == fits)
    #expect((window.until == nil) == (fits == true))
  }

  @Test(arguments: [
    (BudgetWindow.day, 16, "2026-02-01 00:00"), (.day, 35, "2026-02-01 00:00"),
    (.day, 36, "2026-02-02 00:00"), (.day, 575, "2026-02-28 00:00"),
    (.day, 576, "2026-03-01 00:00"), (.month, 16, "2026-02-01 00:00"),
    (.month, 36, "2026-03-01 00:00"), (.month, 255, "2027-01-01 00:00"),
  ])
  func `what does not fit goes in the windows that follow`(
    kind: BudgetWindow, needs: Int, until: String
  ) throws {
    let window = window(kind, of: 20, spent: 5, needs: Bounds(exactly: needs))
    #expect(window.until.map { ShanghaiTime($0).text } == until)
  }

  @Test func `a budget of nothing, and that of a run, never let the rest through`() {
    #expect(window(.month, of: 0, needs: Bounds(exactly: 1)).until == nil)
    #expect(window(.run, of: 5, needs: Bounds(exactly: 6)).until == nil)
    #expect(window(.day, of: 1, needs: Bounds(exactly: .max)).until == nil)
  }

  @Test func `a day takes what its month has left`() {
    let days = BudgetDays(
      day: BudgetDays.Room(limit: 10, left: 10), month: BudgetDays.Room(limit: 25, left: 5))
    let last = { (amount: Int) in
      days.last(of: amount, from: Self.now).map { ShanghaiTime($0).text }
    }
    #expect(last(5) == ShanghaiTime(Self.now).text)
    // 5 today, the last day of January; then 10, 10 and 5, and nothing before March.
    #expect(last(30) == "2026-02-03 00:00")
    #expect(last(31) == "2026-03-01 00:00")
  }

  @Test func `what is spent beyond a limit that was lowered leaves nothing`() {
    #expect(window(.day, of: 5, spent: 9, needs: Bounds(exactly: 1)).left == 0)
  }
}
