import Testing

@testable import Measuring

struct FigureTests {
  @Test func `a goal is that of the ratio where something is beside it`() {
    let figure = Figure(
      "merge", "9 records", "wall time", [1, 1.2, 1.1], in: .seconds, beside: "script",
      [6, 6, 6.6],
      .timesAsFast, goal: .atLeast(5))

    #expect(figure.isReached == true)
    #expect(
      figure.row == [
        "merge", "9 records", "wall time", "1.10 s (1.00–1.20)", "script: 6.00 s (6.00–6.60)",
        "6.00 (5.00–6.00) × as fast", "≥ 5.00 ×: reached", "3",
      ])
  }

  @Test func `a goal of its own is held against the median`() {
    let figure = Figure(
      "merge", "9 records", "peak memory", [190e6, 230e6, 210e6], in: .bytes, goal: .atMost(200e6))

    #expect(figure.isReached == false)
    #expect(figure.row[6] == "≤ 200 MB: **missed**")
  }

  @Test func `a single run has no spread, and nothing to reach is no goal`() {
    let figure = Figure("pace", "9 calls", "share", [0.985], in: .percent)

    #expect(figure.isReached == nil)
    #expect(figure.row == ["pace", "9 calls", "share", "98.5 %", "", "", "", "1"])
  }

  @Test func `a spread from milliseconds to seconds names both`() {
    let figure = Figure("a", "", "wall time", [0.9, 1.1, 1.2], in: .seconds)

    #expect(figure.row[3] == "1.10 s (900 ms–1.20 s)")
  }

  @Test func `memory is compared as ours over theirs`() {
    let figure = Figure(
      "a", "", "memory", [50, 50], in: .bytes, beside: "b", [100, 200], .timesAsMuch)

    #expect(figure.beside?.ratio.median == 0.375)
  }
}
