import ByteFormats
import Foundation
import PatentModel

import class GRDB.Database

/// Puts the lines of one kind into the database: each its own row, then the rows nested in it.
///
/// Rows that are repeated for the readers of lines are passed over: their own lines fill their table.
final class LineInsert {
  private let kind: EntityKind
  private let root: RowInsert
  private let nested: [RowInsert]
  private let members: MemberOrder
  private let parser = JSONParser()
  private var line = 0

  /// - Throws: `DatabaseError` when a table is not there.
  init(of kind: EntityKind, into database: Database) throws {
    let atHome = Table.nested(in: kind).filter(\.isNested)
    let repeated = Table.nested(in: kind).filter { !$0.isNested }
    self.kind = kind
    root = try RowInsert(.root(of: kind), isNested: false, into: database)
    nested = try atHome.map { try RowInsert($0, isNested: true, into: database) }
    members = MemberOrder(
      of: root.table.name, root.names + (atHome + repeated).map(\.name))
  }

  /// The number of rows inserted, nested ones too.
  var rows: Int { nested.reduce(root.rows) { $0 + $1.rows } }

  /// Inserts a file of lines.
  ///
  /// - Throws: ``LineFault`` with the line's number, ``FileFault`` when the file cannot be read,
  ///   `CancellationError` between two blocks, and `DatabaseError`.
  func insertLines(of file: URL) throws {
    var blocks = try LineBlocks(file)
    while let block = try blocks.next() {
      try Task.checkCancellation()
      try block.withUnsafeBytes { try $0.forEachLine { try insert($0, of: file) } }
    }
  }

  private func insert(_ text: UnsafeRawBufferPointer, of file: URL) throws {
    line += 1
    do {
      try parser.read(text) { try insert($0) }
    } catch let fault as RowFault {
      throw LineFault(file: file.lastPathComponent, line: line, message: fault.description)
    } catch let fault as JSONFault {
      throw LineFault(file: file.lastPathComponent, line: line, message: fault.description)
    }
  }

  private func insert(_ entity: JSONValue) throws {
    var id: JSONValue?
    try members.forEach(of: entity) { place, value in
      if place == 0 { id = value }
      if place < root.names.count { return try root.bind(value, at: place) }
      let table = place - root.names.count
      guard table < nested.count else { return }
      guard let id else { throw RowFault(root.table.name, "its key must be its first member") }
      try nested[table].insert(value, of: kind, id: id)
    }
    try root.step()
  }
}

extension Table {
  fileprivate var isNested: Bool { if case .nested = place { true } else { false } }
}
