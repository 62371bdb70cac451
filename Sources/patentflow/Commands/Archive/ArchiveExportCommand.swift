import ArgumentParser
import Foundation
import Load
import Pipeline
import Workspace

/// `patentflow archive export`.
struct ArchiveExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Prints a run's rows and the replies to them, one JSON object a line.",
    discussion: """
      A row has the columns of input_row; a reply has provider, endpoint, retrieved_on, code, answers \
      and reply (reply_base64 where it is no JSON). Neither credentials nor signed addresses are in it.
      """)

  @Argument(
    help: ArgumentHelp("The run; the newest one when it is left out.", valueName: "run"))
  var runName: String?

  @OptionGroup var place: PlaceOptions

  func run() throws {
    let book = try RunBook(try place.run(named: runName), in: place.workspaceURL)
    let scratch = try ScratchFolder(named: UUID().uuidString)
    let archive = try Archive(
      reading: WorkspaceFolder.archiveURL(in: place.workspaceURL),
      orCopyingTo: scratch.url.appending(path: "archive.sqlite"))
    let output = try StandardOutput()
    try RunExport(book, archive: archive).visitLines { try output.write(line: $0) }
    try output.flush()
  }
}
