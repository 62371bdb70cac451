import Extract
import Foundation
import Load
import Providers
import Transform
import Workspace

extension PipelineRun {
  /// Makes the entities, unless they lie there from a run whose load alone has failed.
  ///
  /// What was made while something was still to be bought is made anew.
  func transform(report: (RunEvent) -> Void) throws {
    let extractsAreDone = try plan.extractStages.allSatisfy { try isDone($0.stage) }
    for transformation in transformations {
      let stage = transformation.stage
      if extractsAreDone, try isDone(stage), transformation.checkpoint.isComplete { continue }
      try record.note(nil, of: stage.name)
      report(.merging(stage: stage.name))
      let made = try transformation.run()
      try record.note(
        StageEnding(
          extractsAreDone ? .done : .partial, records: made.patents + made.companies),
        of: stage.name)
    }
  }

  /// Writes the files of the dataset; each replaces the former one when it is whole.
  func load(report: (RunEvent) -> Void) async throws -> [LoadedFile] {
    var files: [LoadedFile] = []
    for stage in plan.stages {
      guard let load = stage.operation as? any LoadOperator,
        let checkpoint = transformations.first(where: { stage.from.contains($0.stage.name) })?
          .checkpoint
      else { continue }
      try Task.checkCancellation()
      do {
        let written = try await load.load(from: checkpoint, into: order.outputFolder)
        for file in written { report(.loaded(stage: stage.name, file)) }
        files += written
        let records = written.reduce(0) { $0 + $1.records }
        try record.note(StageEnding(.done, records: records), of: stage.name)
      } catch {
        try record.note(StageEnding(.failed, records: 0), of: stage.name)
        throw error
      }
    }
    return files
  }

  var transformations: [Transformation] {
    plan.stages.compactMap { stage in
      guard let merge = stage.operation as? MergePatents else { return nil }
      let sources = stage.from.compactMap { name in
        plan.extractStages.first { $0.stage.name == name }
          .map { (name: name, endpoint: $0.extract.inquiry.endpoint) }
      }
      return Transformation(
        stage: stage, sources: sources, merge: merge, inputName: order.inputFile.lastPathComponent,
        record: record, archive: resources.archive)
    }
  }
}
