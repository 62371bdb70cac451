import Extract
import PatentModel
import Providers
import Workspace

/// The stages of a run that buy, all at once: details start while the search still pages.
struct Extraction: Sendable {
  private static let feedSize = 500

  let plan: Plan
  let stages: [ExtractStage]
  let list: any SubjectList
  /// Of the list, where it is still to be read: its first rows are asked for before its last are seen.
  let reading: InputReading?
  let standing: Standing

  /// - Throws: `Unreachable`, a fault of the workspace, or `CancellationError`; what was bought by then
  ///   is kept.
  func run(report: @escaping @Sendable (RunEvent) -> Void) async throws {
    let junctions = Dictionary(
      uniqueKeysWithValues: plan.extractStages.map { stage, _ in
        (stage.name, Junction(sources: stage.from.count))
      })
    try await withThrowingTaskGroup(of: Void.self) { group in
      let (arrivals, arrival) = AsyncStream.makeStream(
        of: Void.self, bufferingPolicy: .bufferingNewest(1))
      group.addTask {
        defer { arrival.finish() }
        if let reading { report(.read(try await reading.read { _ in arrival.yield() })) }
      }
      group.addTask { try await feed(junctions, upon: arrivals) }
      for stage in stages {
        group.addTask { try await run(stage, junctions, report: report) }
      }
      // Not `waitForAll`, which would wait for the others although one has failed.
      while try await group.next() != nil {}
    }
  }

  private func run(
    _ stage: ExtractStage, _ junctions: [String: Junction],
    report: @escaping @Sendable (RunEvent) -> Void
  ) async throws {
    guard let inlet = junctions[stage.name] else { return }
    let outlets = outlets(of: stage.name, in: junctions)
    try await stage.run(
      { try await inlet.next() },
      emit: { finds in for outlet in outlets { try await outlet.send(finds) } },
      progress: { report(.step(stage: stage.name, $0)) })
    for outlet in outlets { await outlet.close() }
  }

  /// Gives the rows of the list to the stages that read from it, as they arrive.
  private func feed(
    _ junctions: [String: Junction], upon arrivals: AsyncStream<Void>
  ) async throws {
    let outlets = outlets(of: PlannedStage.input, in: junctions)
    var place = 0
    for await _ in arrivals { try await send(behind: &place, to: outlets) }
    try await send(behind: &place, to: outlets)
    for outlet in outlets { await outlet.close() }
  }

  private func send(behind place: inout Int, to outlets: [Junction]) async throws {
    while true {
      let (subjects, end) = try list.subjects(behind: place, atMost: Self.feedSize)
      guard end > place else { return }
      place = end
      for outlet in outlets { try await outlet.send(subjects) }
    }
  }

  /// The junctions of those that read from a stage, in the order of the file.
  private func outlets(of name: String, in junctions: [String: Junction]) -> [Junction] {
    plan.extractStages.filter { $0.stage.from.contains(name) }.compactMap {
      junctions[$0.stage.name]
    }
  }
}
