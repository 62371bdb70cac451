import Extract
import Foundation
import Pipeline
import Testing

@testable import patentflow

struct ProgressTests {
  private let start = Date(timeIntervalSince1970: 1_700_000_000)
  private var state = ProgressState()

  private mutating func take(_ steps: StageStep..., of stage: String = "search") {
    for step in steps { state.take(.step(stage: stage, step), at: start) }
  }

  @Test mutating func `a stage tells what is done of how much, how quickly, and what is left`() {
    take(.raised(300), .answered(100, records: 120, isReused: false))

    #expect(
      state.lines(at: start.addingTimeInterval(5))
        == ["search 100/300 · 120 records · 20/s · ETA 00:10"])
  }

  @Test mutating func `what came from the archive, failed or was put off is told apart`() {
    take(
      .raised(10), .answered(4, records: 9, isReused: true), .failed(1), .deferred(2, until: nil))

    #expect(
      state.lines(at: start.addingTimeInterval(10))
        == ["search 7/10 · 9 records · 4 reused · 1 failed · 2 deferred · 0.7/s · ETA 00:05"])
  }

  @Test mutating func `hours are told when there are any`() {
    take(.raised(8_001), .answered(1, records: 1, isReused: false))

    #expect(state.lines(at: start.addingTimeInterval(1)).last?.hasSuffix("ETA 02:13:20") == true)
  }

  @Test mutating func `nothing is foretold when nothing is done, or all`() {
    take(.raised(2))
    take(.raised(2), .answered(2, records: 2, isReused: false), of: "details")

    #expect(state.lines(at: start.addingTimeInterval(1)).allSatisfy { !$0.contains("ETA") })
  }

  @Test mutating func `stages stand in the order in which they began`() {
    take(.raised(1))
    take(.raised(1), of: "details")
    take(.raised(1))

    #expect(state.stages.map(\.name) == ["search", "details"])
  }

  @Test mutating func `the merge takes the place of the stages that buy`() {
    take(.raised(1))
    state.take(.merging(stage: "patents"), at: start)

    #expect(state.lines(at: start) == ["patents: merging"])
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

      let drawn = trace.errors.split(separator: "\n").filter { $0.hasPrefix("\u{1B}") }
      #expect(!drawn.isEmpty)
      for line in drawn {
        let seen = line.replacing(/\x1B\[\d*[A-Z]/, with: "")
        #expect(seen.count <= 79)
      }
    }
  }

  @Test func `progress for machines is a JSON object a line`() async throws {
    struct Event: Decodable { let event: String }
    try await withBuyer(of: [Company.smallest]) { buyer, _ in
      let trace = try await buyer.patentflow(
        ["run", buyer.pipeline, "--input", "list.csv", "--progress", "json"] + buyer.settings)

      let events = try trace.errors.split(separator: "\n").filter { $0.hasPrefix("{") }
        .map { try JSONDecoder().decode(Event.self, from: Data($0.utf8)).event }
      #expect(events.first == "started" && events.contains("read") && events.contains("loaded"))
    }
  }
}
