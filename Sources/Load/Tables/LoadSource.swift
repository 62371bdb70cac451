package import Foundation
import Synchronization

/// What the loads of one run read: the entities of a merge, as lines and, where asked for, as tables.
///
/// The tables are made once for all that want them: they are those of `dataset.sqlite` where that was
/// just written, else of a file that is gone with this source; what a killed process leaves of it is
/// written over by the next.
package final class LoadSource: Sendable {
  package let checkpoint: Checkpoint
  private let place = Mutex(Place())

  /// Where the tables are; nil while they have not been made.
  private struct Place {
    var dataset: URL?
    var scratch: URL?
  }

  package init(_ checkpoint: Checkpoint) { self.checkpoint = checkpoint }

  deinit {
    if let scratch = place.withLock(\.scratch) { try? FileManager.default.removeItem(at: scratch) }
  }

  /// Takes note that a file holds the tables of this checkpoint, whole.
  package func note(dataset: URL) { place.withLock { $0.dataset = dataset } }

  /// The tables, to be read; for one reader at a time, who may have to make them.
  ///
  /// - Throws: What ``SQLiteLoad`` throws when they have to be made.
  func tables() async throws -> DatasetTables {
    if let dataset = place.withLock(\.dataset) { return try DatasetTables(dataset) }
    let folder = checkpoint.folder.appending(path: "tables")
    place.withLock { $0.scratch = folder }
    let made = try await SQLiteLoad(searchesText: false).load(from: checkpoint, into: folder)
    let file = folder.appending(path: made.path)
    note(dataset: file)
    return try DatasetTables(file)
  }
}
