import Foundation
import Load
import Providers
package import Workspace

/// Looks at a run from outside: what is done, what is left, what it cost.
///
/// Changes nothing.
package struct RunInspection: Sendable {
  let plan: Plan
  let record: RunRecord
  let ledger: Ledger
  /// The id of the workspace.
  let workspace: String

  package init(_ plan: Plan, record: RunRecord, ledger: Ledger, workspace: String) {
    self.plan = plan
    self.record = record
    self.ledger = ledger
    self.workspace = workspace
  }

  /// The run as it stands: its receipt when it has ended, else counted now.
  ///
  /// - Throws: A fault of the workspace.
  package func summary() async throws -> RunSummary {
    if let receipt = try record.receipt() { return receipt }
    let noted = try record.fact(.exitStatus).flatMap { Int32($0) }
    return try await summary(noted.flatMap { ExitStatus(rawValue: $0) } ?? .deferred, outputs: [])
  }

  func summary(_ status: ExitStatus, outputs: [LoadedFile]) async throws -> RunSummary {
    let receipts = try await ledger.receipts(of: record.id, workspace: workspace)
    var summary = RunSummary(
      runID: record.id, pipeline: plan.name, status: status.summaryStatus,
      exitStatus: status.rawValue)
    let counts = try record.inputCounts() ?? InputCounts()
    summary.input = RunSummary.Input(
      rows: counts.rows, accepted: counts.accepted, rejected: counts.rejected,
      duplicates: counts.duplicates, blank: counts.blank)
    summary.findings = try record.findings
    summary.stages = try plan.stages.map { try stageSummary($0, receipts: receipts) }
    for provider in plan.providers.values {
      summary.spend[provider.kind.id] = try spend(on: provider, receipts: receipts)
    }
    summary.outputs = RunSummary.Output.list(of: outputs)
    return summary
  }

  /// Tells of a stage that has loaded since, without counting all that was bought again.
  func update(
    _ summary: inout RunSummary, with stage: PlannedStage, outputs: [LoadedFile]
  ) throws {
    let loaded = try stageSummary(stage, receipts: [])
    summary.stages = summary.stages.map { $0.name == stage.name ? loaded : $0 }
    summary.outputs = RunSummary.Output.list(of: outputs)
  }

  private func stageSummary(
    _ stage: PlannedStage, receipts: [Receipt]
  ) throws -> RunSummary.Stage {
    let ending = try record.ending(of: stage.name)
    let state = ending.flatMap { RunSummary.Stage.State(rawValue: $0.state.rawValue) } ?? .pending
    guard stage.provider != nil else {
      return RunSummary.Stage(name: stage.name, state: state, records: ending?.records ?? 0)
    }
    let counts = try record.counts(of: stage.name)
    return RunSummary.Stage(
      name: stage.name, state: state, tasks: counts.tasks,
      requests: receipts.filter { $0.stage == stage.name }.reduce(0) { $0 + $1.calls },
      reused: counts.reused, records: counts.records, failed: counts.failed,
      deferred: counts.deferred)
  }

  private func spend(
    on provider: ProviderPlan, receipts: [Receipt]
  ) throws -> RunSummary.Spend {
    var spend = RunSummary.Spend()
    let own = receipts.filter { $0.endpoint.provider == provider.kind.id }
    let billed = own.reduce(Spending.zero) { $0 + $1.billed }
    let saved = try saved(on: provider)
    spend.calls = own.reduce(0) { $0 + $1.calls }
    spend.inDoubt = own.reduce(0) { $0 + $1.inDoubt }
    spend.billedCalls = billed.calls
    spend.items = billed.items
    spend.savedCalls = saved.calls
    spend.savedItems = saved.items
    spend.unpricedCalls = billed.unpricedCalls
    spend.unpricedItems = billed.unpricedItems
    if !provider.prices.isEmpty {
      spend.cost = billed.knownCost?.yuan
      spend.savedCost = saved.knownCost?.yuan
    }
    return spend
  }

  /// What was owned before, at today's prices.
  private func saved(on provider: ProviderPlan) throws -> Spending {
    var saved = Spending.zero
    for (stage, extract) in plan.extractStages where stage.provider == provider.kind.id {
      let reused = try record.reused(by: stage.name)
      for inquiry in extract.inquiries {
        guard let (questions, records) = reused[inquiry.endpoint] else { continue }
        let charge = Charge(
          calls: (questions + inquiry.batchSize - 1) / inquiry.batchSize,
          items: inquiry.tariff == .perItem ? records : 0)
        saved = saved + plan.price(of: inquiry.endpoint).cost(of: charge)
      }
    }
    return saved
  }
}

extension RunRecord {
  /// What a run that has ended came to; nil while it has not.
  ///
  /// - Throws: A fault of the workspace.
  package func receipt() throws -> RunSummary? {
    try fact(.summary).map { try RunSummary(json: $0) }
  }
}

extension RunSummary.Output {
  /// By their paths.
  fileprivate static func list(of files: [LoadedFile]) -> [Self] {
    files.map { Self(path: $0.path, records: $0.records, bytes: $0.bytes, sha256: $0.sha256) }
      .sorted { $0.path < $1.path }
  }
}
