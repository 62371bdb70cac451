package import Foundation

/// What the loads of one run read: the entities of a merge, as lines and, where asked for, as tables.
///
/// The tables are made once for all that want them: they are those of `dataset.sqlite` where that was
/// just written, else of a file that is gone with this source; what a killed process leaves of it is
/// written over by the next.
package final class LoadSource {
  package let checkpoint: Checkpoint
  private var dataset: URL?
  private var scratch: URL?

  package init(_ checkpoint: Checkpoint) { self.checkpoint = checkpoint }

  deinit {
    if let scratch { try? FileManager.default.removeItem(at: scratch) }
  }

  /// Takes note that a file holds the tables of this checkpoint, whole.
  package func note(dataset: URL) { self.dataset = dataset }

  /// The tables, to be read.
  ///
  /// - Throws: What ``SQLiteLoad`` throws when they have to be made.
  func tables() throws -> DatasetTables {
    if let dataset { return try DatasetTables(dataset) }
    let folder = checkpoint.folder.appending(path: "tables")
    scratch = folder
    let made = try SQLiteLoad(searchesText: false).load(from: checkpoint, into: folder)
    let file = folder.appending(path: made.path)
    dataset = file
    return try DatasetTables(file)
  }
}
