import Extract
import Foundation
import PatentModel
import Pipeline
import Providers
import Testing
import Workspace

@testable import patentflow

struct ProgressTableTests {
  private static let start = Date(timeIntervalSince1970: 1_796_000_000)
  private static let stages = ["search", "license-details", "citations"]

  /// A run of which much is known.
  private static let state: ProgressState = {
    var state = ProgressState(of: stages)
    let take = { (event: RunEvent) in state.take(event, at: start) }
    for (stage, total) in zip(stages, [126, 12_345, 2_877]) {
      take(.step(stage: stage, .raised(total)))
      take(.step(stage: stage, .answered(20, records: 1_000, isReused: true)))
      take(.step(stage: stage, .answered(total / 2, records: 11_897, isReused: false)))
    }
    take(.billed(stage: "search", Spending(calls: 96, cost: Money(yuan: 28.8))))
    take(
      .billed(stage: "license-details", Spending(calls: 7, unpriced: Charge(calls: 7, items: 0))))
    let refusal = Refusal(
      code: "budget", message: "", until: Date(timeIntervalSince1970: 1_796_054_400),
      isAccount: false,
      summary: BudgetSpent(provider: "sipop", window: .month, measure: .calls(20), until: nil)
        .summary)
    take(.stopped("sipop", refusal))
    return state
  }()

  private func lines(_ width: Int, _ language: Language = .english) -> [String] {
    ProgressTable(Self.state, at: Self.start + 60, in: language).lines(width: width)
  }

  @Test(arguments: [200, 120, 80, 60], Language.allCases)
  func `it is no wider than the terminal, and aligned`(width: Int, language: Language) {
    let lines = lines(width, language)
    #expect(lines.count == 5)
    for line in lines.prefix(4) { #expect(line.columns < width, "\(line)") }
    #expect(lines[1].contains("83/126") && lines[2].contains("6,192/12,345"))
  }

  @Test func `a stage tells what is done, how quickly, what is left and what it has cost`() {
    #expect(
      lines(120)[0].split(separator: " ")
        == ["done", "records", "reused", "rate", "left", "CNY"])
    let search = lines(120)[1].split(separator: " ").map(String.init)
    #expect(search.first == "search")
    #expect(search.suffix(6) == ["83/126", "12,897", "20", "1.1/s", "00:41", "28.80"])
    #expect(lines(120)[2].hasSuffix("?"), "what has no price is not nothing")
  }

  @Test func `what matters most stays where there is little room`() {
    let narrow = lines(60)
    #expect(narrow[0].contains("left") && narrow[0].contains("CNY"))
    #expect(!narrow[0].contains("reused"))
  }

  @Test func `what is waited for has a line, and says until when`() {
    #expect(
      lines(80).last == "  sipop: this month's 20 calls are spent; resumes 2026-12-01 00:00")
    #expect(lines(80, .chinese).last == "  sipop：本月的 20 次调用已用完；2026-12-01 00:00 恢复")
  }
}
