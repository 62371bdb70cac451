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
  package func load(from checkpoint: Checkpoint, into folder: URL) throws -> LoadedFile {
    try LoadedFile.write(Self.path, into: folder) { draft in
      try DatasetFile(draft, as: folder.appending(path: Self.path)).write {
        try fill($0, from: checkpoint)
      }
    }
  }

  private func fill(_ database: Database, from checkpoint: Checkpoint) throws -> Int {
    func run(_ statements: [String]) throws {
      for sql in statements { try database.execute(sql: sql) }
    }
    try run(Table.all.map(\.creation))
    try run(Table.all.compactMap(\.stagingCreation))
    let rows = try insertLines(of: checkpoint, into: database)
    try run(Table.all.flatMap(\.stagingEnd))
    try ReferenceFault.check(database, by: Table.all.flatMap(\.danglingSearches))
    try run(Table.all.flatMap(\.indexCreations))
    try run(["ANALYZE"])
    try run(View.all.map { "CREATE VIEW \($0.name) AS \($0.query)" })
    try DataDictionary.write(into: database)
    if searchesText { try run(Table.all.flatMap(\.textIndexCreation)) }
    return rows
  }

  /// Kinds go in the order of their names, so that tables sorted by kind and key are filled in order.
  ///
  /// - Returns: The number of rows.
  private func insertLines(of checkpoint: Checkpoint, into database: Database) throws -> Int {
    let kinds = EntityKind.allCases.sorted { $0.rawValue < $1.rawValue }
    return try kinds.reduce(0) { rows, kind in
      let insert = try LineInsert(of: kind, into: database)
      try insert.insertLines(of: checkpoint.lines(of: kind))
      return rows + insert.rows
    }
  }
}
