package import Foundation
import Workspace

/// A folder for what nobody needs afterwards, gone with the last who holds it.
package final class ScratchFolder: Sendable {
  package let url: URL

  /// - Parameter name: Nobody else's.
  /// - Throws: `WorkspaceFault` when it cannot be made.
  package init(named name: String) throws {
    url = FileManager.default.temporaryDirectory.appending(
      path: "patentflow-\(name)", directoryHint: .isDirectory)
    try PrivateFile.createFolder(at: url)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
