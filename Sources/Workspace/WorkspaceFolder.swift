package import Foundation
import PatentModel

/// The folder that remembers: what was bought, what was spent, which runs there were.
///
/// One process at a time owns it. Files are readable by their owner only.
package struct WorkspaceFolder: Sendable {
  package let url: URL
  /// Distinguishes workspaces that share one ledger.
  package let id: String
  private let lock: WorkspaceLock

  /// Takes hold of a folder, and makes it when it is not there.
  ///
  /// - Parameters:
  ///   - url: The folder.
  ///   - newID: An id for a folder that is new.
  /// - Throws: ``WorkspaceFault`` when it cannot be written or another process holds it.
  package init(owning url: URL, newID: () -> String) throws {
    self.url = url
    try PrivateFile.createFolder(at: url)
    try PrivateFile.createFolder(at: url.appending(path: "runs"))
    lock = try WorkspaceLock(at: url.appending(path: "lock"))
    if let known = Self.id(of: url) {
      id = known
    } else {
      id = newID()
      try PrivateFile.create(at: Self.idFile(in: url), contents: id + "\n")
    }
  }

  package var archiveURL: URL { url.appending(path: "archive.sqlite") }

  /// The ledger of a workspace that shares none.
  package static func ledgerURL(in workspace: URL) -> URL {
    workspace.appending(path: "ledger.sqlite")
  }

  /// The id of a workspace that somebody may hold; nil when it is none.
  package static func id(of workspace: URL) -> String? {
    guard let text = try? String(contentsOf: idFile(in: workspace), encoding: .utf8) else {
      return nil
    }
    let id = text.trimmingCharacters(in: .whitespacesAndNewlines)
    return id.isEmpty ? nil : id
  }

  private static func idFile(in workspace: URL) -> URL { workspace.appending(path: "id") }

  /// A name for a new run: its day in Asia/Shanghai and a number, so that names sort by age.
  package func nextRun(at now: Date) -> String {
    let day = ShanghaiTime(now).day.description.filter { $0 != "-" }
    let numbers = Self.runs(in: url).compactMap { run in
      run.hasPrefix(day + "-") ? Int(run.dropFirst(day.count + 1)) : nil
    }
    let number = String((numbers.max() ?? 0) + 1)
    return day + "-" + String(repeating: "0", count: max(0, 3 - number.count)) + number
  }

  package func runURL(_ run: String) -> URL { Self.runURL(run, in: url) }

  package static func runURL(_ run: String, in workspace: URL) -> URL {
    workspace.appending(path: "runs").appending(path: run)
  }

  /// The file with which a run has begun: it is written behind all else that makes a run.
  package static let pipelineFile = "pipeline.yaml"

  /// The names of the runs, oldest first; empty for a folder that is not there.
  ///
  /// What a program left behind that was killed while it began a run is none.
  package static func runs(in workspace: URL) -> [String] {
    let folder = workspace.appending(path: "runs")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { name in
      FileManager.default.fileExists(
        atPath: runURL(name, in: workspace).appending(path: pipelineFile).path)
    }.sorted()
  }
}
