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
  @OptionGroup var speech: LanguageOptions

  @Flag(help: "Print JSON, in the form of run.json.")
  var json = false

  func run() async throws {
    let name = try place.run(named: run)
    let record = try RunRecord(
      name, at: WorkspaceFolder.runURL(name, in: place.workspaceURL))
    // What it came to tells all of a run that has ended; its pipeline need not be read.
    let receipt = try record.receipt()
    let summary = if let receipt { receipt } else { try await standing(of: name) }
    guard !json else { return Console.result(try summary.json().trimmingCharacters(in: .newlines)) }
    let table = StandingTable(summary, record: record, in: speech.language)
    for line in try table.lines(resumption: place.resumption(of: name)) { Console.result(line) }
  }

  /// Counts what there is of a run that has not ended.
  private func standing(of name: String) async throws -> RunSummary {
    let book = try RunBook(name, in: place.workspaceURL)
    let ledger = place.ledgerURL(
      try surroundings.environment(), isSandbox: book.order.usesSandbox)
    return try await RunInspection(
      book.plan, record: book.record, ledger: try Ledger(reading: ledger),
      workspace: WorkspaceFolder.id(of: place.workspaceURL) ?? ""
    ).summary()
  }
}
