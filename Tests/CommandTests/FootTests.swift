import Testing

@testable import patentflow

struct FootTests {
  private var foot = Foot()
  private let size = TerminalSize(columns: 20, rows: 5)

  @Test mutating func `what is drawn again takes the place of what was there`() {
    let first = foot.draw(["one", "two"], on: size)
    let second = foot.draw(["three"], on: size)

    #expect(first == "one\u{1B}[K\ntwo\u{1B}[K\n\u{1B}[J")
    #expect(second == "\r\u{1B}[2Athree\u{1B}[K\n\u{1B}[J")
  }

  @Test mutating func `nothing is wider or higher than the terminal`() {
    let lines = (1...9).map { _ in "一家名称很长的科技有限公司" }
    let drawn = foot.draw(lines, on: size).split(separator: "\n")
      .map { String($0).replacing(#/\x1B\[[KJ]/#, with: "") }.filter { !$0.isEmpty }

    #expect(drawn == Array(repeating: "一家名称很长的科技…", count: 4))
    #expect(drawn.allSatisfy { $0.columns <= 19 })
  }

  @Test mutating func `a terminal that became narrower has broken the lines`() {
    _ = foot.draw(["1234567890", "12"], on: size)
    let again = foot.draw(["1"], on: TerminalSize(columns: 4, rows: 9))

    #expect(again.hasPrefix("\r\u{1B}[4A"), "three rows of the one, and one of the other")
  }

  @Test mutating func `what is put stays, and the foot goes below it`() {
    _ = foot.draw(["bar"], on: size)
    let put = foot.put(["a message"], on: size)
    let again = foot.draw(["bar"], on: size)

    #expect(put == "\r\u{1B}[1A\u{1B}[Ja message\n")
    #expect(again == "bar\u{1B}[K\n\u{1B}[J")
  }

  @Test mutating func `what is put before anything is drawn moves nothing`() {
    #expect(foot.put(["a message"], on: size) == "a message\n")
    #expect(foot.put([], on: size).isEmpty)
  }
}
