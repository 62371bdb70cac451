import ArgumentParser
import ByteFormats
import Foundation
import Pipeline
import Workspace

/// `patentflow archive import`.
struct ArchiveImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Takes what other workspaces have bought into this one.",
    discussion: """
      Reads the parts that archive export --to has written. An answer that is owned already stays, \
      unless the imported one is younger; so an import can be repeated. All parts are checked before \
      anything is taken. Rows of lists are passed over: they belong to runs.

        patentflow archive import bought --workspace joint
      """)

  @Argument(
    help: ArgumentHelp("Folders of parts, or parts.", valueName: "folder|part"))
  var places: [String]

  @OptionGroup var place: PlaceOptions

  func run() throws {
    let parts = try ArchiveImport(of: places.map { URL(filePath: $0) })
    let workspace = try WorkspaceFolder(owning: place.workspaceURL) { UUID().uuidString }
    if let origin = parts.origin, try !workspace.holds(answersOf: origin) {
      throw WrongUse(
        origin == .sandbox
          ? "\(place.workspace) holds answers of the providers, and the sandbox invented those of the "
            + "parts; import them into another --workspace"
          : "\(place.workspace) holds answers that the sandbox invented; import what was bought into "
            + "another --workspace")
    }
    let tally = try parts.take(into: Archive(at: workspace.archiveURL))
    Console.error(
      "\(place.workspace): \(tally.taken.countedReplies) taken of \(tally.parts.counted("part")); "
        + "\(tally.known.grouped) known or younger here, \(tally.rows.counted("row")) passed over")
  }
}
