import ArgumentParser
import ByteFormats

/// `patentflow archive`.
struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Works on what was bought. Sends nothing.",
    subcommands: [
      ArchiveExportCommand.self, ArchiveImportCommand.self, ArchiveCheckCommand.self,
      ArchiveSalvageCommand.self,
    ])
}

extension Int {
  var countedReplies: String { "\(grouped) \(self == 1 ? "reply" : "replies")" }
}
