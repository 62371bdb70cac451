import Foundation
import Load
import PatentModel
import Providers
import Transform
import Workspace

/// Makes a run's entities of what was bought: from the archive alone, never from the network.
struct Transformation {
  private static let rowsAtOnce = 5_000

  let stage: PlannedStage
  let options: MergeOptions
  let record: RunRecord
  let archive: Archive

  /// Where the entities lie, for the loads and for a later run of them alone.
  var checkpoint: Checkpoint {
    Checkpoint(folder: record.url.appending(path: "stages").appending(path: stage.name))
  }

  /// - Throws: A fault of the workspace or of the disk; `CancellationError`.
  func run() throws -> MergeReport {
    let folder = checkpoint.folder
    try PrivateFile.createFolder(at: folder)
    try removeLeftovers(in: folder)
    let entities = try PatentMerge(options: options, scratch: folder)
    try addRows(to: entities)
    for source in stage.from {
      try record.visitAnswers(of: source) { endpoint, number, answers in
        try Task.checkCancellation()
        let reply = try archive.storedReply(number)
        try entities.add(
          ArchivedReply(
            endpoint: endpoint, answers: answers, retrievedOn: reply.retrievedOn, code: reply.code,
            body: reply.body))
      }
    }
    return try write(entities)
  }

  /// What a merge that was killed has left behind.
  private func removeLeftovers(in folder: URL) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    for name in names where name.hasPrefix("merge-") {
      try FileManager.default.removeItem(at: folder.appending(path: name))
    }
  }

  private func addRows(to entities: PatentMerge) throws {
    var line = 0
    while true {
      let rows = try record.inputRows(behind: line, atMost: Self.rowsAtOnce)
      guard let last = rows.last else { return }
      line = last.line
      for row in rows { try entities.add(row) }
    }
  }

  private func write(_ entities: PatentMerge) throws -> MergeReport {
    let writer = try CheckpointWriter(checkpoint)
    let report = try entities.finish { kind, line in
      try Task.checkCancellation()
      try writer.write(line, of: kind)
    }
    try writer.finish()
    return report
  }
}
