import Foundation

/// Who answers the questions of a workspace: what the stand-in invents must never be taken for bought.
package enum WorkspaceOrigin: String, Sendable {
  case providers, sandbox
}

extension WorkspaceFolder {
  /// Whether what this workspace remembers is of that origin; one that remembers nothing yet takes it.
  ///
  /// - Throws: ``WorkspaceFault`` when that cannot be written down.
  package func holds(answersOf origin: WorkspaceOrigin) throws -> Bool {
    let file = url.appending(path: "origin")
    if let text = try? String(contentsOf: file, encoding: .utf8) {
      return text.trimmingCharacters(in: .whitespacesAndNewlines) == origin.rawValue
    }
    let isNew = Self.runs(in: url).count <= 1
    guard isNew || origin == .providers else { return false }
    try PrivateFile.create(at: file, contents: origin.rawValue + "\n")
    return true
  }
}
