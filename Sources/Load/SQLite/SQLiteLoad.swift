package import Foundation
import GRDB
import PatentModel

/// Writes the entities as tables, views and indexes of one SQLite file: `dataset.sqlite`.
///
/// The file is new each time and made in one transaction, without a journal: if anything fails it is
/// thrown away. Equal lines give equal bytes for one version of SQLite.
package struct SQLiteLoad: Sendable {
  static let path = "dataset.sqlite"
  private let searchesText: Bool

  /// - Parameter searchesText: Whether prose gets a full-text index, which takes time and space.
  package init(searchesText: Bool = true) { self.searchesText = searchesText }

  /// Writes the file; takes note of a cancelled task between blocks of lines.
  ///
  /// - Parameters:
  ///   - checkpoint: Whose lines are read.
  ///   - folder: Where it writes.
  ///   - hasRead: Told when all lines are rows. What is left is about as much work, for one processor.
  /// - Returns: The file.
  /// - Throws: ``LineFault`` when a line is not what the tables say, ``ReferenceFault`` when a row
  ///   refers to one that is not there, ``FileFault`` when the disk is full or the folder closed,
  ///   `CancellationError` and `DatabaseError`. The former file then stays as it was.
  package func load(
    from checkpoint: Checkpoint, into folder: URL, hasRead: () -> Void = {}
  ) async throws -> LoadedFile {
    try await LoadedFile.write(Self.path, into: folder) { draft in
      let dataset = try DatasetFile(draft, as: folder.appending(path: Self.path))
      let rows = try await insertLines(of: checkpoint, into: dataset)
      hasRead()
      try complete(dataset)
      try dataset.finish()
      return rows
    }
  }

  /// Orders what arrived out of order, and adds all that is made of rows: indexes, views, full text.
  private func complete(_ dataset: DatasetFile) throws {
    try dataset.prepareSorting()
    try dataset.execute(Table.all.flatMap(\.stagingEnd))
    try dataset.run {
      try ReferenceFault.check($0, by: Table.all.flatMap(\.danglingSearches))
    }
    try dataset.execute(Table.all.flatMap(\.indexCreations))
    try dataset.execute(["ANALYZE"])
    try dataset.execute(View.all.map { "CREATE VIEW \($0.name) AS \($0.query)" })
    try dataset.run { try DataDictionary.write(into: $0) }
    if searchesText { try dataset.execute(Table.all.flatMap(\.textIndexCreation)) }
  }

  /// Makes the tables and fills them.
  ///
  /// Kinds go in the order of their names, so that tables sorted by kind and key are filled in order.
  ///
  /// - Returns: The number of rows.
  private func insertLines(
    of checkpoint: Checkpoint, into dataset: DatasetFile
  ) async throws -> Int {
    try dataset.execute(Table.all.map(\.creation))
    try dataset.execute(Table.all.compactMap(\.stagingCreation))
    var rows = 0
    for kind in EntityKind.allCases.sorted(by: { $0.rawValue < $1.rawValue }) {
      rows += try await LineInsert(of: kind, into: dataset)
        .insertLines(of: checkpoint.lines(of: kind))
    }
    return rows
  }
}
