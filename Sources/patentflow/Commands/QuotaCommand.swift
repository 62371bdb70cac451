import ArgumentParser
import Foundation
import PatentModel
import Workspace

/// `patentflow quota`.
struct QuotaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quota",
    abstract: "Shows what is spent, reserved, in doubt and left, by provider and window.")

  @OptionGroup var place: PlaceOptions
  @OptionGroup var surroundings: EnvironmentOptions
  @OptionGroup var speech: LanguageOptions

  @Flag(help: "Look at the ledger of runs with --sandbox, where PATENTFLOW_LEDGER names one.")
  var sandbox = false

  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    let file = place.ledgerURL(try surroundings.environment(), isSandbox: sandbox)
    let now = Date()
    let isThere = FileManager.default.fileExists(atPath: file.path)
    let reach = json ? Quota.Reach() : Quota.Reach(days: 7, months: 12)
    let quota =
      isThere
      ? try await Ledger(reading: file).quota(at: now, history: reach) : .empty(at: now)
    if json {
      Console.result(try quota.json(ledger: file.relativePath))
    } else if isThere {
      let time = ShanghaiTime(now).text
      Console.result(Words.ledger(file.relativePath, on: time)[speech.language])
      for line in QuotaTable(quota, in: speech.language).lines { Console.result(line) }
    } else {
      Console.error(Words.noLedger(at: file.relativePath)[speech.language])
    }
  }
}
