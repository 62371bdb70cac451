import Extract
import Foundation
import Load
import Providers
import Workspace

extension PipelineRun {
  /// How the buying went, before failures are counted.
  func extractionStatus() throws -> ExitStatus {
    if !standing.accountRefusals.isEmpty { return .accountRefused }
    let counts = try plan.extractStages.map { try record.counts(of: $0.stage.name) }
    if counts.contains(where: { $0.deferred > 0 || $0.pending > 0 }) { return .deferred }
    return counts.contains { $0.failed > 0 } ? .someFailed : .complete
  }

  /// Writes `failures.csv`, the reports and `run.json`, and notes how the run ended.
  func ending(
    _ status: ExitStatus, _ dataset: LoadedDataset = LoadedDataset(), fault: (any Error)? = nil
  ) async throws -> RunEnding {
    var status = status
    var outputs = dataset.files
    do {
      let failures = try failureReport.write(into: order.outputFolder)
      outputs.append(failures.file)
      if status == .complete, failures.failedRows > 0 { status = .someFailed }
      var summary = try await inspection.summary(status, outputs: outputs)
      for page in dataset.pages {
        outputs += try await write(page, about: summary, missing: failures.groups)
        try inspection.update(&summary, with: page.stage, outputs: outputs)
      }
      try summary.write(into: order.outputFolder)
      return try end(summary, fault: fault)
    } catch {
      return try end(try await inspection.summary(.failed, outputs: outputs), fault: fault ?? error)
    }
  }

  private func end(_ summary: RunSummary, fault: (any Error)?) throws -> RunEnding {
    try record.note(.status, summary.status.rawValue)
    try record.note(.exitStatus, String(summary.exitStatus))
    try record.note(.summary, try summary.json())
    let until = try plan.extractStages.compactMap {
      try record.deferredUntil(of: $0.stage.name)
    }
    return RunEnding(
      summary: summary, fault: fault, refusals: standing.accountRefusals,
      deferredUntil: until.min())
  }

  private var inspection: RunInspection {
    RunInspection(
      plan, record: record, ledger: resources.ledger, workspace: resources.workspace.id)
  }

  private var failureReport: FailureReport {
    get throws {
      FailureReport(
        record: record, stages: plan.extractStages.map(\.stage.name),
        checkpoint: try transformations.first { try record.ending(of: $0.stage.name) != nil }?
          .checkpoint,
        inputKind: plan.input.kind, language: resources.language)
    }
  }
}
