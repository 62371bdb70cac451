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

  /// The run as it stands.
  package func summary(_ status: ExitStatus) async throws -> RunSummary {
    try await summary(status, outputs: [])
  }

  func summary(_ status: ExitStatus, outputs: [LoadedFile]) async throws -> RunSummary {
    let receipts = try await ledger.receipts(of: record.id, workspace: workspace)
    var summary = RunSummary(
      runID: record.id, pipeline: plan.name, status: status.summaryStatus,
      exitStatus: status.rawValue)
    let counts = try record.inputCounts() ?? InputCounts()
    summary.input = RunSummary.Input(
      rows: counts.rows, accepted: counts.accepted, rejected: counts.rejected,
      duplicates: counts.duplicates)
    summary.stages = try plan.stages.map { try stageSummary($0, receipts: receipts) }
    for provider in plan.providers.values {
      summary.spend[provider.kind.id] = try spend(on: provider, receipts: receipts)
    }
    summary.outputs = outputs.map {
      RunSummary.Output(path: $0.path, records: $0.records, bytes: $0.bytes, sha256: $0.sha256)
    }.sorted { $0.path < $1.path }
    return summary
  }

  private func stageSummary(
    _ stage: PlannedStage, receipts: [Endpoint: Receipt]
  ) throws -> RunSummary.Stage {
    let ending = try record.ending(of: stage.name)
    let state = ending.flatMap { RunSummary.Stage.State(rawValue: $0.state.rawValue) } ?? .pending
    guard let extract = stage.operation as? any ExtractOperator else {
      return RunSummary.Stage(name: stage.name, state: state, records: ending?.records ?? 0)
    }
    let counts = try record.counts(of: stage.name)
    return RunSummary.Stage(
      name: stage.name, state: state, tasks: counts.tasks,
      requests: receipts[extract.inquiry.endpoint]?.calls ?? 0, reused: counts.reused,
      records: counts.records, failed: counts.failed, deferred: counts.deferred)
  }

  private func spend(
    on provider: ProviderPlan, receipts: [Endpoint: Receipt]
  ) throws -> RunSummary.Spend {
    var spend = RunSummary.Spend()
    var saved = Spending.zero
    var billed = Spending.zero
    for (stage, extract) in plan.extractStages where type(of: extract).provider == provider.kind.id
    {
      let endpoint = extract.inquiry.endpoint
      let reused = try record.reused(by: stage.name)
      let calls = (reused.questions + extract.inquiry.batchSize - 1) / extract.inquiry.batchSize
      let items = extract.inquiry.tariff == .perItem ? reused.records : 0
      saved = saved + plan.price(of: endpoint).cost(of: Charge(calls: calls, items: items))
      guard let receipt = receipts[endpoint] else { continue }
      spend.calls += receipt.calls
      spend.inDoubt += receipt.inDoubt
      billed = billed + receipt.billed
    }
    spend.billedCalls = billed.calls
    spend.items = billed.items
    spend.savedCalls = saved.calls
    spend.savedItems = saved.items
    if !provider.prices.isEmpty {
      spend.cost = billed.cost.yuan
      spend.savedCost = saved.cost.yuan
    }
    return spend
  }
}
