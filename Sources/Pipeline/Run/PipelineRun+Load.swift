import Extract
import Foundation
import Load
import Providers
import Transform
import Workspace

extension PipelineRun {
  /// Makes the entities, unless they lie there from a run whose load alone has failed.
  ///
  /// What was made while something was still to be bought, or for another day, is made anew.
  func transform(report: (RunEvent) -> Void) throws {
    let transformations = transformations
    let extractsAreDone = try plan.extractStages.allSatisfy { try isDone($0.stage) }
    if extractsAreDone, try areMerged(transformations) { return }
    var findings = MergeFindings()
    for transformation in transformations {
      let stage = transformation.stage
      try record.note(nil, of: stage.name)
      report(.merging(stage: stage.name))
      let made = try transformation.run()
      findings.add(made.findings)
      let state: StageEnding.State = extractsAreDone ? .done : .partial
      try record.note(StageEnding(state, records: made.patents + made.companies), of: stage.name)
    }
    try record.note(findings)
    try record.note(.mergedAsOf, order.asOf ?? "")
  }

  private func areMerged(_ transformations: [Transformation]) throws -> Bool {
    try record.fact(.mergedAsOf) == order.asOf ?? ""
      && transformations.allSatisfy { try isDone($0.stage) && $0.checkpoint.isComplete }
  }

  /// Writes the files of the dataset; each replaces the former one when it is whole.
  func load(report: (RunEvent) -> Void) async throws -> [LoadedFile] {
    var files = try reportFiles(report: report)
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

  /// The reports that were bought belong to the dataset, whatever form the rest of it has.
  private func reportFiles(report: (RunEvent) -> Void) throws -> [LoadedFile] {
    try transformations.flatMap { transformation in
      let reports = ReportFiles(
        record: record, archive: resources.archive, checkpoint: transformation.checkpoint,
        stages: transformation.stage.from)
      let files = try reports.write(into: order.outputFolder)
      for file in files { report(.loaded(stage: transformation.stage.name, file)) }
      return files
    }
  }

  var transformations: [Transformation] {
    plan.stages.compactMap { stage in
      guard let merge = stage.operation as? any MergeOperator else { return nil }
      var options = plan.mergeOptions(of: merge)
      if let day = order.asOf.flatMap(RunOrder.day) { options.asOf = day }
      let input = MergeInput(
        name: order.inputName, stages: stage.from, record: record,
        archive: resources.archive)
      return Transformation(stage: stage, options: options, input: input, record: record)
    }
  }
}
