import Dataflow
import Foundation
import PatentModel

/// Puts the lines of one kind into the database, block by block: the next ones are read while one is
/// inserted.
struct LineInsert {
  /// How many blocks may be read at once; as many may wait to be inserted.
  private static let width = 3
  /// In bytes: small, since a block takes thrice as much as rows and several are held at once.
  private static let blockSize = 1 << 18

  private let reader: LineReader
  private let inserts: [RowInsert]
  private let dataset: DatasetFile

  /// - Throws: `DatabaseError` when a table is not there.
  init(of kind: EntityKind, into dataset: DatasetFile) throws {
    let reader = LineReader(of: kind)
    self.reader = reader
    self.dataset = dataset
    inserts = try dataset.run { database in
      try reader.tables.map { try RowInsert(into: $0, of: database) }
    }
  }

  /// Inserts a file of lines.
  ///
  /// - Returns: The number of rows.
  /// - Throws: ``LineFault`` with the line's number, ``FileFault`` when the file cannot be read or the
  ///   disk refuses, `CancellationError` between two blocks, and `DatabaseError`.
  func insertLines(of file: URL) async throws -> Int {
    var blocks = try LineBlocks(file, size: Self.blockSize)
    var lines = 0
    var rows = 0
    try await inOrder(
      width: Self.width, next: { try blocks.next() }, { [reader] in reader.rows(of: $0) },
      emit: { block in
        do {
          rows += try insert(block)
        } catch let fault as RowBlock.Fault {
          throw LineFault(
            file: file.lastPathComponent, line: lines + fault.line, message: fault.message)
        }
        lines += block.lines
      })
    return rows
  }

  private func insert(_ block: RowBlock) throws -> Int {
    try dataset.run { _ in
      for (insert, rows) in zip(inserts, block.tables) { try insert.insert(rows, block.text) }
    }
    if let fault = block.fault { throw fault }
    return block.tables.reduce(0) { $0 + $1.lines.count }
  }
}
