import Transform
import Extract
import ByteFormats
import Load
import Workspace

extension PipelineRun {
  /// Writes a report.
  ///
  /// - Parameters:
  ///   - page: Which.
  ///   - summary: The run, but for this page.
  ///   - failures: What was not obtained.
  /// - Returns: The page's file.
  /// - Throws: A fault of the disk or of the workspace; the former page then stays.
  func write(
    _ page: LoadedDataset.Page, about summary: RunSummary, missing failures: FailureGroups
  ) async throws -> [LoadedFile] {
    var run = ReportedRun(
      id: summary.runID, pipeline: summary.pipeline, input: order.inputName,
      time: ShanghaiTime(resources.clock.now()).text, standing: .init(summary))
    run.stages = summary.stages.filter { $0.name != page.stage.name }.map(ReportedRun.Stage.init)
    run.spend = summary.spend.sorted { $0.key < $1.key }.map { .init($1, of: $0) }
    run.cost = summary.totalCost
    run.budgets = try await budgets()
    run.failures = failures
    run.outputs = summary.outputs.map {
      LoadedFile(path: $0.path, records: $0.records, bytes: $0.bytes, sha256: $0.sha256)
    }
    run.unmappedStatuses = summary.findings?.unmappedStatuses ?? [:]
    return try await record.noting(page.stage) {
      [
        try await page.load.load(
          run, from: page.source, into: order.outputFolder, in: resources.language)
      ]
    }
  }

  /// What each budget still allows.
  private func budgets() async throws -> [ReportedRun.Budget] {
    var budgets: [ReportedRun.Budget] = []
    for (id, provider) in plan.providers.sorted(by: { $0.key < $1.key }) {
      for limit in provider.limits {
        let spent = try await resources.ledger.spent(
          on: id, in: limit.window, at: resources.clock.now(),
          run: (record.id, resources.workspace.id))
        budgets += limit.measures(after: spent).map { unit, left, whole in
          .init(
            provider: id, window: limit.window.rawValue, unit: unit, left: left, limit: whole)
        }
      }
    }
    return budgets
  }
}

extension Limit {
  /// What is left in each measure that is bounded, and of how much.
  fileprivate func measures(
    after spent: Spending
  ) -> [(unit: String, left: String, whole: String)] {
    let rest = left(after: spent)
    let bounds: [(String, String?, String?)] = [
      ("calls", rest.calls.map(\.grouped), calls.map(\.grouped)),
      ("items", rest.items.map(\.grouped), items.map(\.grouped)),
      ("cost", rest.cost.map(\.description), cost.map(\.description)),
    ]
    return bounds.compactMap { unit, left, whole in
      guard let left, let whole else { return nil }
      return (unit, left, whole)
    }
  }
}

extension ReportedRun.Standing {
  fileprivate init(_ summary: RunSummary) {
    switch ExitStatus(rawValue: summary.exitStatus) {
    case .complete: self = .complete
    case .someFailed: self = .someFailed
    case .deferred, .accountRefused, .interrupted, .terminated: self = .incomplete
    case .failed, .wrongUse, nil: self = .failed
    }
  }
}

extension ReportedRun.Stage {
  fileprivate init(_ stage: RunSummary.Stage) {
    self.init(
      name: stage.name, state: stage.state.rawValue, records: stage.records,
      calls: stage.requests, reused: stage.reused, failed: stage.failed, deferred: stage.deferred)
  }
}

extension ReportedRun.Spend {
  fileprivate init(_ spend: RunSummary.Spend, of provider: String) {
    self.init(
      provider: provider, billedCalls: spend.billedCalls, items: spend.items,
      cost: spend.cost.map { Money(yuan: $0).description },
      isPartlyUnpriced: spend.unpricedCalls > 0 || spend.unpricedItems > 0,
      savedCalls: spend.savedCalls, savedItems: spend.savedItems,
      savedCost: spend.savedCost.map { Money(yuan: $0).description }, inDoubt: spend.inDoubt)
  }
}

extension RunSummary {
  /// In CNY, of what has a known price; nil where nothing has.
  fileprivate var totalCost: String? {
    let costs = spend.values.compactMap(\.cost).map(Money.init(yuan:))
    return costs.isEmpty ? nil : costs.reduce(.zero, +).description
  }
}
