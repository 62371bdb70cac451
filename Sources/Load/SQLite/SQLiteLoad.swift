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
  /// - Throws: ``LineFault`` when a line is not what the tables say, ``ReferenceFault`` when a row
  ///   refers to one that is not there, ``FileFault`` when the disk is full or the folder closed,
  ///   `CancellationError` and `DatabaseError`. The former file then stays as it was.
  package func load(from checkpoint: Checkpoint, into folder: URL) async throws -> LoadedFile {
    try await LoadedFile.write(Self.path, into: folder) { draft in
      let dataset = try DatasetFile(draft, as: folder.appending(path: Self.path))
      let rows = try await fill(dataset, from: checkpoint)
      try dataset.finish()
      return rows
    }
  }

  private func fill(_ dataset: DatasetFile, from checkpoint: Checkpoint) async throws -> Int {
    func run(_ statements: [String]) throws {
      try dataset.run { database in
        for sql in statements { try database.execute(sql: sql) }
      }
    }
    try run(Table.all.map(\.creation))
    try run(Table.all.compactMap(\.stagingCreation))
    let rows = try await insertLines(of: checkpoint, into: dataset)
    try run(Table.all.flatMap(\.stagingEnd))
    try dataset.run {
      try ReferenceFault.check($0, by: Table.all.flatMap(\.danglingSearches))
    }
    try run(Table.all.flatMap(\.indexCreations))
    try run(["ANALYZE"])
    try run(View.all.map { "CREATE VIEW \($0.name) AS \($0.query)" })
    try dataset.run { try DataDictionary.write(into: $0) }
    if searchesText { try run(Table.all.flatMap(\.textIndexCreation)) }
    return rows
  }

  /// Kinds go in the order of their names, so that tables sorted by kind and key are filled in order.
  ///
  /// - Returns: The number of rows.
  private func insertLines(
    of checkpoint: Checkpoint, into dataset: DatasetFile
  ) async throws -> Int {
    var rows = 0
    for kind in EntityKind.allCases.sorted(by: { $0.rawValue < $1.rawValue }) {
      rows += try await LineInsert(of: kind, into: dataset)
        .insertLines(of: checkpoint.lines(of: kind))
    }
    return rows
  }
}
