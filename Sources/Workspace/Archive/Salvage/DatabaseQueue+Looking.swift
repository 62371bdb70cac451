import Foundation
import GRDB

extension DatabaseQueue {
  /// Opens a file to look at it, whatever its state; no byte of it is changed.
  convenience init(lookingAt url: URL) throws {
    var configuration = Configuration()
    configuration.readonly = true
    try self.init(path: url.path, configuration: configuration)
  }

  /// What SQLite finds wrong with the structure, a line for each fault; empty when nothing is.
  func structureFaults(atMost count: Int) -> [String] {
    do {
      let lines = try unsafeRead {
        try String.fetchAll($0, sql: "PRAGMA integrity_check(\(count))")
      }
      return lines == ["ok"] ? [] : lines
    } catch { return ["\(error)"] }
  }
}
