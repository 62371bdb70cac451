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
    let book = try RunBook(name, in: place.workspaceURL)
    let ledger = place.ledgerURL(
      try surroundings.environment(), isSandbox: book.order.usesSandbox)
    let inspection = RunInspection(
      book.plan, record: book.record, ledger: try Ledger(reading: ledger),
      workspace: WorkspaceFolder.id(of: place.workspaceURL) ?? "")
    let summary = try await inspection.summary()
    guard !json else { return Console.result(try summary.json().trimmingCharacters(in: .newlines)) }
    let standing = StandingTable(summary, record: book.record, in: speech.language)
    for line in try standing.lines(resumption: place.resumption(of: name)) { Console.result(line) }
  }
}
