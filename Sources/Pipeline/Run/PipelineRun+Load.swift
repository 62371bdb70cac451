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
  func load(report: @escaping @Sendable (RunEvent) -> Void) async throws -> LoadedDataset {
    var dataset = LoadedDataset(files: try reportFiles(report: report))
    for transformation in transformations {
      let source = LoadSource(transformation.checkpoint)
      let stages = plan.stages.filter { $0.from.contains(transformation.stage.name) }
      dataset.pages += stages.compactMap { stage in
        (stage.operation as? WriteReport).map { .init(stage: stage, load: $0.load, source: source) }
      }
      let loading = Loading(
        stages: stages, source: source, record: record, folder: order.outputFolder, report: report)
      dataset.files += try await loading.run()
    }
    let package = DataPackage(of: plan.name, dataset.files)
    dataset.files.append(try package.write(into: order.outputFolder))
    return dataset
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
