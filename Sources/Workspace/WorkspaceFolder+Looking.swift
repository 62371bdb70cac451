package import Foundation

extension WorkspaceFolder {
  /// Where a workspace keeps what was bought.
  package static func archiveURL(in workspace: URL) -> URL {
    workspace.appending(path: "archive.sqlite")
  }

  /// Who answered the questions of a workspace, looked at without taking hold of it.
  ///
  /// - Parameter workspace: The folder, which need not be there.
  /// - Returns: nil when it remembers nothing yet.
  package static func origin(of workspace: URL) -> WorkspaceOrigin? {
    let file = workspace.appending(path: "origin")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      return runs(in: workspace).isEmpty ? nil : .providers
    }
    return WorkspaceOrigin(rawValue: text.trimmingCharacters(in: .whitespacesAndNewlines))
  }
}
