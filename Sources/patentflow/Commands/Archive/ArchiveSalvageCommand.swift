import ArgumentParser
import ByteFormats
import Foundation
import Pipeline
import Workspace

/// `patentflow archive salvage`.
struct ArchiveSalvageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "salvage",
    abstract: "Saves all that can be read of a damaged workspace into a new one.",
    discussion: """
      The damaged workspace is left as it is. In the new one, what is lost counts as never bought: \
      `resume --workspace FOLDER` goes on with the last run, and buys it again. Ends with 0 when every \
      reply is saved, with 4 when some are lost.
      """)

  @Option(
    help: ArgumentHelp("The new workspace: a folder that is not there yet.", valueName: "folder"))
  var to: String

  @OptionGroup var place: PlaceOptions

  func run() throws {
    let workspace = place.workspaceURL
    guard WorkspaceFolder.id(of: workspace) != nil else {
      throw WrongUse("\(place.workspace) is no workspace; look at --workspace")
    }
    let owned = try WorkspaceFolder(owning: workspace) { UUID().uuidString }
    let scratch = try ScratchFolder(named: UUID().uuidString)
    let salvage = try Salvage(of: owned.url, into: URL(filePath: to), scratch: scratch.url)
    let saved = salvage.replies.countedReplies
    Console.result(
      "\(to): \(saved) saved, with \(salvage.answers.counted("answer")); \(salvage.lost.count) lost"
    )
    if !salvage.knowsObstacles {
      Console.error(
        "patentflow: which credit reports may have been ordered cannot be read any more; look on the "
          + "provider's site before you buy reports again")
    }
    guard salvage.lost.isEmpty else {
      Console.error("Buy what is lost with: patentflow resume --workspace \(to)")
      throw ExitCode(ExitStatus.someFailed.rawValue)
    }
  }
}
