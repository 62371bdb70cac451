package import Extract
package import Foundation
import Load
import Providers
package import Workspace

/// A plan, run: from whatever its record says is done, to the files of the dataset.
package struct PipelineRun: Sendable {
  let plan: Plan
  let order: RunOrder
  let record: RunRecord
  let resources: RunResources
  /// The stage from which all is done again; nil to do what is left.
  let redoing: String?
  /// Whether what may have been ordered before is ordered again: this time, not whenever it goes on.
  let mayReorder: Bool
  let standing = Standing()

  package init(
    _ plan: Plan, order: RunOrder, record: RunRecord, resources: RunResources,
    redoing: String? = nil, mayReorder: Bool = false
  ) {
    self.plan = plan
    self.order = order
    self.record = record
    self.resources = resources
    self.redoing = redoing
    self.mayReorder = mayReorder
  }

  /// Runs to the end, or as far as providers, budgets and the disk allow.
  ///
  /// - Parameter report: Told what happens, from several tasks at once.
  /// - Returns: What was done; faults that ended it early are told with it.
  /// - Throws: `CancellationError` when the run is interrupted; all that was bought is kept. `InputFault`
  ///   when nothing of the list can be read.
  package func run(report: @escaping @Sendable (RunEvent) -> Void) async throws -> RunEnding {
    try await settleCutOffCalls()
    try record.forget(.status, .summary)
    report(.started(run: record.id))
    try unreadInput()?.check()
    do {
      try forgetWhatIsDoneAgain()
      try await extract(report: report)
      try await readInput(report: report)
      return try await transformAndLoad(report: report)
    } catch is CancellationError {
      throw CancellationError()
    } catch let fault as InputFault {
      guard try hasBegunInput else { throw fault }
      return try await ending(.wrongUse, fault: fault)
    } catch {
      return try await ending(.failed, fault: error)
    }
  }

  /// Whether the fault of a list comes behind rows that may have been asked for.
  private var hasBegunInput: Bool {
    get throws { try !record.inputRows(behind: 0, atMost: 1).rows.isEmpty }
  }

  /// Calls that the last owner of the workspace was cut off from: those whose reply is in the archive are
  /// settled, the others are in doubt.
  private func settleCutOffCalls() async throws {
    let open = try await resources.ledger.openReservations(of: resources.workspace.id)
    let charges = try await resources.archive.charges(of: open)
    for id in open {
      guard let charge = charges[id]?.charge, charge.isCertain else {
        try await resources.ledger.settle(id, .inDoubt)
        continue
      }
      try await resources.ledger.settle(id, .billed(charge))
    }
  }

  /// Every stage behind the first that is to be done again begins anew.
  private func forgetWhatIsDoneAgain() throws {
    guard let redoing, let first = plan.stages.firstIndex(where: { $0.name == redoing }) else {
      return
    }
    for stage in plan.stages[first...] { try record.note(nil, of: stage.name) }
  }

  private func transformAndLoad(
    report: @escaping @Sendable (RunEvent) -> Void
  ) async throws -> RunEnding {
    let soFar = try extractionStatus()
    if soFar != .complete, soFar != .someFailed, try keepsFormerDataset {
      return try await ending(soFar)
    }
    try transform(report: report)
    return try await ending(soFar, try await load(report: report))
  }

  /// An account that was refused before anything was bought leaves the former dataset alone.
  private var keepsFormerDataset: Bool {
    get throws {
      if order.keepsFormerDataset { return true }
      return try plan.extractStages.allSatisfy { try record.counts(of: $0.stage.name).done == 0 }
    }
  }
}

/// How a run ended.
package struct RunEnding: Sendable {
  package let summary: RunSummary
  /// What ended it early.
  package let fault: (any Error)?
  /// The providers that refuse the account, with their words.
  package let refusals: [(name: String, refusal: Refusal)]
  /// When the first of what is deferred can go on; nil when nothing is, or a person has to act.
  package let deferredUntil: Date?

  package init(
    summary: RunSummary, fault: (any Error)?, refusals: [(name: String, refusal: Refusal)],
    deferredUntil: Date?
  ) {
    self.summary = summary
    self.fault = fault
    self.refusals = refusals
    self.deferredUntil = deferredUntil
  }

  package var exitStatus: ExitStatus { ExitStatus(rawValue: summary.exitStatus) ?? .failed }
}
