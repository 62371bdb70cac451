import ArgumentParser
import Foundation
import Pipeline
import Workspace

/// `patentflow status`.
struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Shows a run's stages: done, reused, failed and why, deferred and until when.")

  @Argument(help: "The run; the newest one when it is left out.", completion: .runs)
  var run: String?

  @OptionGroup var place: PlaceOptions
  @OptionGroup var surroundings: EnvironmentOptions

  @Flag(help: "Print JSON, in the form of run.json.")
  var json = false

  func run() async throws {
    let name = try place.run(named: run)
    let book = try RunBook(name, in: place.workspaceURL)
    let ledger = place.ledgerURL(
      try surroundings.environment(), isSandbox: book.order.usesSandbox)
    let inspection = RunInspection(
      book.plan, record: book.record, ledger: try Ledger(reading: ledger),
      workspace: WorkspaceFolder.id(of: place.workspaceURL) ?? "")
    let summary = try await inspection.summary()
    guard !json else { return Console.result(try summary.json().trimmingCharacters(in: .newlines)) }
    Console.result("Run \(name) of \(summary.pipeline): \(try state(of: book.record))")
    for stage in summary.stages { try show(stage, of: book.record) }
    for (provider, spend) in summary.spend.sorted(by: { $0.key < $1.key }) {
      Console.result("  \(provider): \(spend.sentence)")
    }
  }

  private func state(of record: RunRecord) throws -> String {
    guard let status = try record.fact(.status) else { return "under way, or cut off" }
    return status
  }

  private func show(_ stage: RunSummary.Stage, of record: RunRecord) throws {
    Console.result(
      "  \(stage.name): \(stage.state.rawValue), \(stage.tasks) tasks, \(stage.reused) reused, "
        + "\(stage.failed) failed, \(stage.deferred) deferred, \(stage.records) records")
    for reason in try record.reasons(of: stage.name) {
      Console.result("    \(reason.count) \(reason.state): \(reason.code) \(reason.message)")
    }
    if let until = try record.deferredUntil(of: stage.name) {
      Console.result("    resume after \(ShanghaiTime(until).text) (Asia/Shanghai)")
    }
  }
}
