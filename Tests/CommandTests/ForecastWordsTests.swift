import ByteFormats
import Foundation
import PatentModel
import Pipeline
import Testing
import Workspace

@testable import patentflow

struct ForecastWordsTests {
  @Test func `numbers are grouped, ranges joined, and nothing is a dash`() {
    #expect(Bounds(exactly: 12_345).words == "12,345")
    #expect(Bounds(86, 1_204).words == "86–1,204")
    #expect(Bounds<Int>.zero.words == "–")
    #expect(
      [0, 7, 999, 1_000, -1_234_567].map(\.grouped) == ["0", "7", "999", "1,000", "-1,234,567"])
  }

  @Test func `money has its fen`() {
    #expect(Bounds(exactly: Money(yuan: 1_204.5)).words == "1,204.50")
    #expect(Bounds(Money(yuan: 0.3), Money(yuan: 12)).words == "0.30–12.00")
  }

  @Test(arguments: [
    (Bounds(exactly: 5), "5 s"), (Bounds(40, 90), "40 s–90 s"), (Bounds(exactly: 3_600), "60 min"),
    (Bounds(600, 90_000), "10 min–25 h 0 min"), (Bounds(exactly: 180_000), "2 d 2 h"),
  ])
  func `time is told as closely as it matters`(seconds: Bounds<Int>, words: String) {
    #expect(seconds.duration.english == words)
  }

  @Test func `a long text is wrapped below its label`() {
    let lines = "one two three four".wrapped(behind: "Note  ", width: 14)
    #expect(lines == ["Note  one two", "      three", "      four"])
    #expect("one two".wrapped(behind: "", width: 6) == ["one", "two"], "the blank counts")
    #expect("示例科技，有限公司".wrapped(behind: "注  ", width: 14) == ["注  示例科技，", "    有限公司"])
    #expect("约 12,345 件专利".wrapped(behind: "", width: 9) == ["约 12,345", "件专利"])
    #expect("averyveryverylongword".wrapped(behind: "", width: 5) == ["averyveryverylongword"])
  }

  @Test func `columns are as wide as they need`() {
    let lines = [["stage", "calls", ""], ["search", "1,204", "(1)"]].aligned()
    #expect(lines == ["  stage   calls", "  search  1,204  (1)"])
    #expect([["阶段", ""], ["search", "1"]].aligned() == ["  阶段", "  search  1"])
    #expect([["stage", "items"], ["search", "–"]].droppingIfEmpty(1) == [["stage"], ["search"]])
  }

  @Test func `a budget of money says that it cannot see what has no price`() {
    let verdict = { (needs: Bounds<Int>?) in
      WindowForecast(
        .day, of: 2_000_000, .cost, spent: 0, needs: needs, isBlind: true,
        at: Date(timeIntervalSince1970: 1_769_832_000)
      ).verdict.english
    }
    #expect(verdict(nil) == "cannot see calls without a price")
    #expect(
      verdict(Bounds(exactly: 1_000_000))
        == "cannot see calls without a price; the others fit: 1.00 of 2.00 left")
  }

  @Test func `a budget says how much goes now, and when the rest`() {
    // 2026-01-31 12:00 in Shanghai.
    let now = Date(timeIntervalSince1970: 1_769_832_000)
    let verdict = { (window: BudgetWindow, needs: Bounds<Int>) in
      WindowForecast(window, of: 20, .calls, spent: 0, needs: needs, at: now).verdict.english
    }
    #expect(verdict(.day, Bounds(exactly: 15)) == "fits: 15 of 20 left")
    #expect(
      verdict(.month, Bounds(exactly: 2_877))
        == "does not fit: 20 of 2,877 this month, the last part goes on 2037-12-01")
    #expect(
      verdict(.day, Bounds(10, 30))
        == "may not fit: 20 of 10–30 today, the last part goes on 2026-02-01 at the latest")
    #expect(
      verdict(.run, Bounds(exactly: 30))
        == "does not fit: 20 of 30 in this run, the rest after it is raised")
  }
}
