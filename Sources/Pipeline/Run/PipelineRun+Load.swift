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
  func load(report: (RunEvent) -> Void) async throws -> LoadedDataset {
    var dataset = LoadedDataset(files: try reportFiles(report: report))
    for transformation in transformations {
      let source = LoadSource(transformation.checkpoint)
      for stage in plan.stages where stage.from.contains(transformation.stage.name) {
        if let page = stage.operation as? WriteReport {
          dataset.pages.append(.init(stage: stage, load: page.load, source: source))
        }
        guard let load = stage.operation as? any LoadOperator else { continue }
        try Task.checkCancellation()
        dataset.files += try await noting(stage) {
          let written = try await load.load(from: source, into: order.outputFolder)
          for file in written { report(.loaded(stage: stage.name, file)) }
          return written
        }
      }
    }
    let package = DataPackage(of: plan.name, dataset.files)
    dataset.files.append(try package.write(into: order.outputFolder))
    return dataset
  }

  /// Notes how the load that `body` does has ended.
  func noting(
    _ stage: PlannedStage, _ body: () async throws -> [LoadedFile]
  ) async throws -> [LoadedFile] {
    do {
      let files = try await body()
      let records = files.reduce(0) { $0 + $1.records }
      try record.note(StageEnding(.done, records: records), of: stage.name)
      return files
    } catch {
      try record.note(StageEnding(.failed, records: 0), of: stage.name)
      throw error
    }
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
