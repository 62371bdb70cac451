import ArgumentParser
import Foundation
import PatentModel
import Pipeline
import Workspace

/// `patentflow runs`.
struct RunsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs", abstract: "Lists the runs of a workspace, oldest first.")

  @OptionGroup var place: PlaceOptions
  @OptionGroup var speech: LanguageOptions

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let runs = try WorkspaceFolder.runs(in: place.workspaceURL).map { name in
      try ListedRun(RunRecord(name, at: WorkspaceFolder.runURL(name, in: place.workspaceURL)))
    }
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      Console.result(String(decoding: try encoder.encode(runs), as: UTF8.self))
    } else if runs.isEmpty {
      Console.error(Words.noRuns(in: place.workspace)[speech.language])
    } else {
      let rows = runs.map { $0.cells(in: speech.language) }
      for line in rows.aligned(toLeft: 4) { Console.result(String(line.dropFirst(2))) }
    }
  }
}

/// A run in a list.
private struct ListedRun: Encodable {
  let run_id: String
  let pipeline: String
  let status: String
  let exit_status: Int?
  let started_at: String

  private static let unfinished = "unfinished"

  init(_ record: RunRecord) throws {
    run_id = record.id
    pipeline = try record.fact(.pipeline) ?? ""
    status = try record.fact(.status) ?? Self.unfinished
    exit_status = try record.fact(.exitStatus).flatMap { Int($0) }
    let seconds = try record.fact(.startedAt).flatMap { TimeInterval($0) } ?? 0
    started_at = Date(timeIntervalSince1970: seconds).formatted(.iso8601)
  }

  func cells(in language: Language) -> [String] {
    let exit = exit_status.map { " (\($0))" } ?? ""
    let standing = Words.standing(status == Self.unfinished ? nil : status)[language]
    return [run_id, started_at, pipeline, standing + exit]
  }
}
