import Dataflow
import Foundation
import Load
import Workspace

/// The loads of one merge: those that read its lines at the same time, then those that read its tables.
///
/// A database is long in making when it has its rows, and keeps one processor busy with that. So it begins,
/// and other readers of lines begin when it has read them, to use the processors that it leaves.
///
/// Each is atomic. One that fails leaves the others alone: they go on to their end, and then the run ends
/// with the first fault in the order of the file.
struct Loading: Sendable {
  /// Those that load.
  let stages: [PlannedStage]
  let source: LoadSource
  let record: RunRecord
  let folder: URL
  let report: @Sendable (RunEvent) -> Void

  private typealias Load = (stage: PlannedStage, load: any LoadOperator)

  /// - Returns: The files in the order of the stages, those of readers of tables last.
  /// - Throws: What the first load that failed has thrown; `CancellationError`.
  func run() async throws -> [LoadedFile] {
    let loads = stages.compactMap { stage in
      (stage.operation as? any LoadOperator).map { Load(stage, $0) }
    }
    var files = try await atOnce(loads.filter { !$0.load.readsTables })
    for load in loads where load.load.readsTables {
      try Task.checkCancellation()
      files += try await run(load, width: Self.processors)
    }
    return files
  }

  private static var processors: Int { ProcessInfo.processInfo.activeProcessorCount }

  private func atOnce(_ loads: [Load]) async throws -> [LoadedFile] {
    try Task.checkCancellation()
    let first = loads.indices.filter { loads[$0].load.outlastsReading }
    let others = loads.indices.filter { !loads[$0].load.outlastsReading }
    let width = max(1, Self.processors / max(1, others.count))
    let outcomes = await withTaskGroup(of: (Int, Result<[LoadedFile], any Error>).self) { group in
      let bells = first.map { place in
        let bell = Bell()
        group.addTask {
          defer { bell.ring() }
          return (place, await outcome(of: loads[place], width: Self.processors) { bell.ring() })
        }
        return bell
      }
      for bell in bells { try? await bell.wait() }
      for place in others {
        _ = group.addTaskUnlessCancelled {
          (place, await outcome(of: loads[place], width: width))
        }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    try Task.checkCancellation()
    return try loads.indices.flatMap { try outcomes[$0]?.get() ?? [] }
  }

  private func outcome(
    of load: Load, width: Int, hasRead: () -> Void = {}
  ) async -> Result<[LoadedFile], any Error> {
    do {
      return .success(try await run(load, width: width, hasRead: hasRead))
    } catch {
      return .failure(error)
    }
  }

  private func run(
    _ load: Load, width: Int, hasRead: () -> Void = {}
  ) async throws -> [LoadedFile] {
    try await record.noting(load.stage) {
      let files = try await load.load.load(
        from: source, into: folder, width: width, hasRead: hasRead)
      for file in files { report(.loaded(stage: load.stage.name, file)) }
      return files
    }
  }
}

extension RunRecord {
  /// Notes how the load that `body` does has ended.
  ///
  /// - Throws: What `body` throws.
  func noting(
    _ stage: PlannedStage, _ body: () async throws -> [LoadedFile]
  ) async throws -> [LoadedFile] {
    do {
      let files = try await body()
      try note(StageEnding(.done, records: files.reduce(0) { $0 + $1.records }), of: stage.name)
      return files
    } catch {
      try note(StageEnding(.failed, records: 0), of: stage.name)
      throw error
    }
  }
}
