import Extract
import Foundation
import PatentModel
import Pipeline
import Testing

@testable import patentflow

struct ProgressTests {
  private let start = Date(timeIntervalSince1970: 1_700_000_000)
  private var state = ProgressState(of: ["search", "details"])

  private mutating func take(_ steps: StageStep..., of stage: String = "search") {
    for step in steps { state.take(.step(stage: stage, step), at: start) }
  }

  @Test mutating func `a stage tells what is done of how much, how quickly, and what is left`() {
    take(.raised(300), .answered(100, records: 120, isReused: false))

    #expect(
      state.lines(at: start.addingTimeInterval(5)).map(\.english)
        == ["search 100/300 · 120 records · 20/s · ETA 00:10"])
  }

  @Test mutating func `what came from the archive, failed or was put off is told apart`() {
    take(
      .raised(12), .answered(4, records: 9, isReused: true),
      .answered(2, records: 4, isReused: false), .failed(1), .deferred(2, until: nil))

    #expect(
      state.lines(at: start.addingTimeInterval(10)).map(\.english)
        == ["search 9/12 · 13 records · 4 reused · 1 failed · 2 deferred · 0.3/s · ETA 00:10"],
      "what was owned says nothing of how long the rest takes")
  }

  @Test mutating func `hours are told when there are any`() {
    take(.raised(8_001), .answered(1, records: 1, isReused: false))

    #expect(
      state.lines(at: start.addingTimeInterval(1)).last?.english.hasSuffix("ETA 02:13:20") == true)
  }

  @Test mutating func `nothing is foretold when nothing is done, or all`() {
    take(.raised(2))
    take(.raised(2), .answered(2, records: 2, isReused: false), of: "details")

    #expect(state.lines(at: start.addingTimeInterval(1)).allSatisfy { !$0.english.contains("ETA") })
  }

  @Test mutating func `stages stand in the order of the pipeline, whichever began first`() {
    take(.raised(1), of: "details")
    take(.raised(1))

    #expect(state.stages.map(\.name) == ["search", "details"])
  }

  @Test mutating func `the merge takes the place of the stages that buy`() {
    take(.raised(1))
    state.take(.merging(stage: "patents"), at: start)

    #expect(state.lines(at: start) == [.merging("patents")])
  }

  @Test(arguments: [(0, "░░░░"), (1, "█░░░"), (3, "███░"), (4, "████")])
  func `a bar is as full as its stage`(done: Int, bar: String) {
    var state = state
    state.take(.step(stage: "search", .raised(4)), at: start)
    state.take(.step(stage: "search", .answered(done, records: 0, isReused: false)), at: start)

    #expect(state.stages.map { $0.bar(width: 4) } == [bar])
  }

  @Test func `nothing that is drawn is wider than a terminal`() async throws {
    try await withBuyer { buyer, _ in
      let trace = try await buyer.patentflow(
        ["run", buyer.pipeline, "--input", "list.csv", "--progress", "bar"] + buyer.settings)

      let drawn = trace.errors.split(whereSeparator: \.isNewline).filter {
        $0.hasSuffix("\u{1B}[K")
      }
      #expect(!drawn.isEmpty)
      for line in drawn {
        let seen = String(line).replacing(/\x1B\[\d*[A-Z]/, with: "")
        #expect(seen.columns <= 79)
      }
    }
  }

  @Test func `progress for machines is a JSON object a line, to the end`() async throws {
    struct Event: Decodable {
      let event: String
      let exit_status: Int?
    }
    try await withBuyer(of: [Company.smallest]) { buyer, _ in
      let trace = try await buyer.patentflow(
        ["run", buyer.pipeline, "--input", "list.csv", "--progress", "json"] + buyer.settings)

      let events = try trace.errors.split(separator: "\n")
        .map { try JSONDecoder().decode(Event.self, from: Data($0.utf8)) }
      let names = events.map(\.event)
      #expect(names.first == "started" && names.contains("read") && names.contains("loaded"))
      #expect(names.last == "ended" && events.last?.exit_status == 0)
    }
  }

  @Test func `a stage's name may hold what JSON has to escape`() throws {
    let line = try #require(RunEvent.merging(stage: "a\"b").json)
    let object = try JSONDecoder().decode([String: String].self, from: Data(line.utf8))
    #expect(object == ["event": "merging", "stage": "a\"b"])
  }

  @Test func `where nobody watches, a run gives a sign of life less and less often`() {
    #expect(ProgressStyle.auto.manner(isTerminal: false) == .seldom)
    #expect(ProgressStyle.auto.manner(isTerminal: true) == .bar)
    var pause: Duration?
    let pauses = (0..<9).map { _ in
      let next = ProgressManner.seldom.pause(after: pause)
      pause = next
      return Int(next.components.seconds / 60)
    }
    #expect(pauses == [1, 2, 4, 8, 16, 32, 60, 60, 60])
  }

  @Test func `on a pipe a short run says how it ended, and no more`() async throws {
    try await withBuyer(of: [Company.smallest]) { buyer, _ in
      let trace = try await buyer.patentflow(
        ["run", buyer.pipeline, "--input", "list.csv"] + buyer.settings)

      #expect(trace.errors.hasPrefix("Run "), "\(trace.errors)")
      #expect(trace.errors.contains("\nNext "))
    }
  }
}
