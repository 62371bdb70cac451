import Foundation
import Load
import PatentModel
import Providers
import Transform
import Workspace

/// Makes a run's entities of what was bought: from the archive alone, never from the network.
struct Transformation {
  let stage: PlannedStage
  let options: MergeOptions
  let input: MergeInput
  let record: RunRecord

  /// Where the entities lie, for the loads and for a later run of them alone.
  var checkpoint: Checkpoint {
    Checkpoint(run: record, stage: stage.name)
  }

  /// - Throws: A fault of the workspace or of the disk; `CancellationError`.
  func run() throws -> MergeReport {
    let folder = checkpoint.folder
    try PrivateFile.createFolder(at: folder)
    try removeLeftovers(in: folder)
    let entities = try PatentMerge(options: options, scratch: folder)
    try input.visitRows { try entities.add($0) }
    try input.visitReplies { try entities.add($1) }
    return try write(entities)
  }

  /// What a merge that was killed has left behind.
  private func removeLeftovers(in folder: URL) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    for name in names where name.hasPrefix("merge-") {
      try FileManager.default.removeItem(at: folder.appending(path: name))
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

extension Checkpoint {
  /// Where a run leaves the entities of a merge.
  init(run record: RunRecord, stage: String) {
    self.init(folder: record.url.appending(path: "stages").appending(path: stage))
  }
}
