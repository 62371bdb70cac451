import Extract
import Foundation
import Providers
import Workspace

extension PipelineRun {
  /// Goes through the stages that buy, unless all of them have come to their end, or only what comes
  /// behind them is to be done again.
  func extract(report: @escaping @Sendable (RunEvent) -> Void) async throws {
    guard plan.mayBuy(redoing: redoing) else { return }
    guard try plan.extractStages.contains(where: { try !isDone($0.stage) }) else { return }
    try record.forgetQuestions(of: plan.extractStages.map(\.stage.name))
    let accesses = try providerAccesses()
    for (id, provider) in plan.providers {
      try await resources.ledger.note(
        limits: provider.limits, of: id, at: resources.clock.now())
    }
    let stages = try plan.extractStages.compactMap { stage, extract in
      try accesses[type(of: extract).provider].map { access in
        try extractStage(stage, extract, access: access, report: report)
      }
    }
    let extraction = Extraction(
      plan: plan, stages: stages, list: record, reading: try unreadInput(), standing: standing)
    try await extraction.run(report: report)
    try record.endQuestions()
    for (stage, _) in plan.extractStages {
      let counts = try record.counts(of: stage.name)
      let isWhole = counts.failed == 0 && counts.deferred == 0 && counts.pending == 0
      try record.note(
        StageEnding(isWhole ? .done : .partial, records: counts.records), of: stage.name)
    }
  }

  func isDone(_ stage: PlannedStage) throws -> Bool {
    try record.ending(of: stage.name)?.state == .done
  }

  private func extractStage(
    _ stage: PlannedStage, _ extract: any ExtractOperator, access: ProviderAccess,
    report: @escaping @Sendable (RunEvent) -> Void
  ) throws -> ExtractStage {
    let isBefore = redoing.map { plan.comes(stage, before: $0) } ?? false
    return ExtractStage(
      name: stage.name, inquiries: extract.inquiries,
      fetcher: fetcher(of: stage, access: access, report: report),
      archive: resources.archive, record: record,
      license: ExtractStage.License(
        freshness: isBefore ? .any(run: record.id) : try freshness(of: stage), mayBuy: !isBefore,
        mayReorder: mayReorder),
      wantsFinds: plan.extractStages.contains { $0.stage.from.contains(stage.name) },
      priority: stage.priority, width: width(of: extract))
  }

  func fetcher(
    of stage: PlannedStage, access: ProviderAccess,
    report: @escaping @Sendable (RunEvent) -> Void = { _ in }
  ) -> Fetcher {
    Fetcher(
      access: access, transport: resources.transport, archive: resources.archive,
      ledger: resources.ledger, standing: standing, redaction: redaction,
      run: RunIdentity(
        workspace: resources.workspace.id, run: record.id, stage: stage.name,
        mostCost: order.mostCost),
      clock: resources.clock, logger: resources.logger,
      report: { report(RunEvent($0, of: stage.name)) })
  }

  /// What is waited for takes no place at its provider: many can wait at once.
  func width(of extract: any ExtractOperator) -> Int {
    let concurrency = plan.providers[type(of: extract).provider]?.concurrency ?? 1
    let isSlow = extract.inquiries.contains { $0.polling.deadline > .seconds(120) }
    return isSlow ? max(concurrency, 64) : concurrency
  }

  /// A run that goes on later counts from its own beginning, so that it does not buy twice.
  private func freshness(of stage: PlannedStage) throws -> Freshness {
    let start = try record.fact(.startedAt).flatMap { TimeInterval($0) }
      .map { Date(timeIntervalSince1970: $0) }
    return order.freshness(of: stage, run: record.id, from: start ?? resources.clock.now())
  }
}
