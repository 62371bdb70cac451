import ArgumentParser
import ByteFormats
import Foundation
import Pipeline
import Workspace

/// `patentflow archive check`.
struct ArchiveCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads all that was bought, and says what of it is damaged.",
    discussion: """
      Every reply is unpacked and held against its checksum, and SQLite looks at the structure of each \
      file of the workspace. Nothing is changed, and a run may go on meanwhile. Ends with 0 when all \
      is sound, with 1 when something is damaged: then `archive salvage` saves the rest.
      """)

  @OptionGroup var place: PlaceOptions

  func run() throws {
    let workspace = place.workspaceURL
    let archive = WorkspaceFolder.archiveURL(in: workspace)
    guard FileManager.default.fileExists(atPath: archive.path) else {
      throw WrongUse("\(place.workspace) holds no archive; look at --workspace")
    }
    let scratch = try ScratchFolder(named: UUID().uuidString)
    let check = try ArchiveCheck(of: workspace, scratch: scratch.url)
    say(check)
    let others =
      [WorkspaceFolder.ledgerURL(in: workspace)]
      + WorkspaceFolder.runs(in: workspace).map {
        WorkspaceFolder.runURL($0, in: workspace).appending(path: "run.sqlite")
      }
    let damaged = others.filter { !isSound($0, in: workspace) }
    guard check.isSound, damaged.isEmpty else {
      Console.error("Save what is sound with: patentflow archive salvage --to FOLDER")
      throw ExitCode(ExitStatus.failed.rawValue)
    }
  }

  private func say(_ check: ArchiveCheck) {
    let replies = check.replies.countedReplies
    guard !check.isSound else { return Console.result("archive.sqlite: \(replies), all sound") }
    Console.result("archive.sqlite: damaged; \(replies) can be read, \(check.lost.count) cannot")
    if !check.lost.isEmpty {
      let shown = check.lost.prefix(20).map(String.init).joined(separator: ", ")
      Console.result("  damaged: \(shown)\(check.lost.count > 20 ? ", …" : "")")
    }
    if !check.knowsAnswers { Console.result("  damaged: the list of what they answer") }
    for fault in check.structureFaults.prefix(10) { Console.result("  SQLite: \(fault)") }
  }

  /// Says how a file is, unless it is not there.
  private func isSound(_ file: URL, in workspace: URL) -> Bool {
    guard FileManager.default.fileExists(atPath: file.path) else { return true }
    let name = file.path.dropFirst(workspace.path.count).drop { $0 == "/" }
    let faults = ArchiveCheck.structureFaults(of: file)
    Console.result("\(name): \(faults.isEmpty ? "sound" : "damaged")")
    for fault in faults { Console.result("  SQLite: \(fault)") }
    return faults.isEmpty
  }
}
