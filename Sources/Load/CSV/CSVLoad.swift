import ByteFormats
package import Foundation
package import PatentModel

/// Writes tables and views as spreadsheets read them: `csv/patent.csv`, a file a table.
///
/// A missing value is an empty field, arrays and objects are JSON text. RFC 4180: UTF-8, CR LF.
package struct CSVLoad: Sendable {
  private static let folder = "csv"
  private static let blockSize = 1 << 20

  private let relations: [any Relation]
  private let hasMark: Bool
  private let isDefused: Bool

  /// - Parameters:
  ///   - relations: What is written, a file each.
  ///   - hasMark: Whether files begin with a byte order mark, by which Excel knows UTF-8.
  ///   - isDefused: Whether a text that a spreadsheet would run as a formula gets an apostrophe
  ///     before it.
  package init(_ relations: [any Relation], hasMark: Bool, isDefused: Bool) {
    self.relations = relations
    self.hasMark = hasMark
    self.isDefused = isDefused
  }

  /// Writes the files; takes note of a cancelled task between blocks of rows.
  ///
  /// Files of other tables there are removed: they are of an older dataset.
  ///
  /// - Throws: ``FileFault`` when the disk refuses, `CancellationError`, and what ``SQLiteLoad`` throws
  ///   where the tables have to be made first. A file that is not written whole stays as it was.
  package func load(from source: LoadSource, into folder: URL) async throws -> [LoadedFile] {
    let tables = try await source.tables()
    let files = try relations.map { try write($0, of: tables, into: folder) }
    for relation in PatentModel.relations
    where !relations.contains(where: { $0.name == relation.name }) {
      try AtomicFile(folder.appending(path: Self.path(of: relation))).remove()
    }
    return files
  }

  /// Below the output folder.
  static func path(of relation: any Relation) -> String { "\(folder)/\(relation.name).csv" }

  private func write(
    _ relation: any Relation, of tables: DatasetTables, into folder: URL
  ) throws -> LoadedFile {
    try LoadedFile.write(Self.path(of: relation), into: folder) { draft in
      let sink = try FileSink(draft)
      var csv = CSVWriter(hasMark: hasMark)
      var records = 0
      let isText = relation.columns.map { $0.type == .text }
      csv.row(relation.columns.map(\.name))
      try tables.visit(relation) { row in
        for place in isText.indices {
          csv.field(row.text(at: place), isDefused: isDefused && isText[place])
        }
        csv.endRow()
        records += 1
        guard csv.bytes.count >= Self.blockSize else { return }
        try Task.checkCancellation()
        try sink.write(csv.bytes)
        csv.removeAll()
      }
      try sink.write(csv.bytes)
      return records
    }
  }
}
