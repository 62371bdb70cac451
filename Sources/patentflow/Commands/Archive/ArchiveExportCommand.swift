import ArgumentParser
import ByteFormats
import Foundation
import Load
import Pipeline
import Workspace

/// `patentflow archive export`.
struct ArchiveExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Prints or writes what was bought, one JSON object a line.",
    discussion: """
      Without --to it prints the rows of one run's list and the replies to them. With --to it writes all \
      that the workspace has bought, with the rows of each list as its last run read them, as compressed \
      parts into FOLDER/workspace=ID. Several workspaces can be written into one folder; an export of \
      the same workspace takes the place of its former one.

      A row has the columns of input_row; a reply has provider, endpoint, retrieved_on, code, answers \
      (what it says to each key) and reply (reply_base64 where it is no JSON), in parts also \
      retrieved_at (Unix seconds) and origin. Neither credentials nor signed addresses are in it.

        patentflow archive export --to bought --parts 64
      """)

  @Argument(
    help: ArgumentHelp("The run; the newest one when it is left out.", valueName: "run"))
  var runName: String?

  @Option(
    help: ArgumentHelp("Write all that was bought as parts into this folder.", valueName: "folder"))
  var to: String?

  @Option(
    help: ArgumentHelp(
      "How many parts; else one for each 128 MiB of replies.", valueName: "N"))
  var parts: Int?

  @OptionGroup var place: PlaceOptions

  func validate() throws {
    if let parts, to == nil {
      throw ValidationError("--parts \(parts): say with --to where the parts go")
    }
    if let parts, !(1...99_999).contains(parts) {
      throw ValidationError("--parts \(parts): a number from 1 to 99999 is expected")
    }
    if let runName, to != nil {
      throw ValidationError(
        "--to writes all that was bought, not \(runName) alone; leave out the run")
    }
  }

  func run() throws {
    guard let to else { return try printRun() }
    let workspace = place.workspaceURL
    guard let id = WorkspaceFolder.id(of: workspace),
      FileManager.default.fileExists(atPath: WorkspaceFolder.archiveURL(in: workspace).path)
    else { throw WrongUse("\(place.workspace) holds no archive; look at --workspace") }
    let scratch = try ScratchFolder(named: UUID().uuidString)
    let export = try ArchiveExport(of: workspace, id: id, archive: try archive(scratch))
    let tally = try export.write(
      into: URL(filePath: to, directoryHint: .isDirectory), parts: parts)
    Console.error(
      "\(tally.place.relativePath): \(tally.replies.countedReplies) and "
        + "\(tally.rows.counted("row")) in \(tally.parts.counted("part"))")
  }

  private func printRun() throws {
    let book = try RunBook(try place.run(named: runName), in: place.workspaceURL)
    let scratch = try ScratchFolder(named: UUID().uuidString)
    let output = try StandardOutput()
    try RunExport(book, archive: try archive(scratch)).visitLines { try output.write(line: $0) }
    try output.flush()
  }

  private func archive(_ scratch: ScratchFolder) throws -> Archive {
    try Archive(
      reading: WorkspaceFolder.archiveURL(in: place.workspaceURL),
      orCopyingTo: scratch.url.appending(path: "archive.sqlite"))
  }
}
