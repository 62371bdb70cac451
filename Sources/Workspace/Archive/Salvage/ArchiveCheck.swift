package import Foundation
import GRDB

/// What an archive holds, and what of it is damaged.
package struct ArchiveCheck: Sendable {
  /// How many replies are whole.
  package let replies: Int
  /// The numbers of those that are not.
  package let lost: [Int64]
  /// What SQLite says of the structure, a line for each fault; at most a hundred.
  package let structureFaults: [String]

  /// Whether every answer that is kept is what was once written.
  package let knowsAnswers: Bool

  package var isSound: Bool { lost.isEmpty && structureFaults.isEmpty && knowsAnswers }

  /// Reads every reply of an archive, and changes no byte of it.
  ///
  /// - Parameters:
  ///   - workspace: Whose archive it is; a run may write it meanwhile.
  ///   - scratch: A folder for what the check has to write.
  /// - Throws: ``WorkspaceFault`` when it cannot be opened at all.
  package init(of workspace: URL, scratch: URL) throws {
    let archive = try DamagedArchive(of: workspace, scratch: scratch)
    var replies = 0
    lost = try archive.visitReplies { _ in
      replies += 1
      return true
    }
    self.replies = replies
    knowsAnswers = try archive.visitAnswers { _ in }
    structureFaults = archive.structureFaults(atMost: 100)
  }

  /// What SQLite finds wrong with another file of a workspace; empty when nothing is.
  ///
  /// - Parameter url: A database that is there.
  /// - Returns: A line for each fault.
  package static func structureFaults(of url: URL) -> [String] {
    do {
      return try DatabaseQueue(lookingAt: url).structureFaults(atMost: 10)
    } catch { return ["\(error)"] }
  }
}
