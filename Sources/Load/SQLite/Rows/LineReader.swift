import ByteFormats
import PatentModel

/// Reads the lines of one kind as rows: each its own row, then the rows nested in it.
///
/// Rows that are repeated for the readers of lines are passed over: their own lines fill their table.
struct LineReader: Sendable {
  private let kind: EntityKind
  private let root: RowReader
  private let nested: [RowReader]
  private let members: MemberOrder

  init(of kind: EntityKind) {
    let atHome = Table.nested(in: kind).filter(\.isNested)
    let repeated = Table.nested(in: kind).filter { !$0.isNested }
    self.kind = kind
    root = RowReader(.root(of: kind), isNested: false)
    nested = atHome.map { RowReader($0, isNested: true) }
    members = MemberOrder(
      of: root.table.name, root.names + (atHome + repeated).map(\.name))
  }

  /// The tables of a block, in its order.
  var tables: [Table] { [root.table] + nested.map(\.table) }

  /// Reads whole lines, as far as they are what the tables say.
  func rows(of lines: [UInt8]) -> RowBlock {
    let parser = JSONParser()
    var block = RowBlock(tables: 1 + nested.count)
    block.text.reserveCapacity(lines.count)
    let kind = block.text.cell(of: kind.rawValue)
    do {
      try lines.withUnsafeBytes { lines in
        try lines.forEachLine { line in
          try parser.read(line) { try read($0, kind: kind, into: &block) }
          block.lines += 1
        }
      }
    } catch {
      block.fault = RowBlock.Fault(line: block.lines + 1, error)
    }
    return block
  }

  private func read(_ entity: JSONValue, kind: Cell, into block: inout RowBlock) throws {
    let line = block.lines + 1
    let start = root.begin(&block.tables[0])
    try members.forEach(of: entity) { place, value in
      guard place >= root.names.count else {
        return try root.read(value, at: place, of: start, into: &block.tables[0], &block.text)
      }
      let table = place - root.names.count
      guard table < nested.count else { return }
      // A cell without a value is an id that has not been read yet.
      let id = block.tables[0].cells[start]
      guard id != .null else { throw RowFault(root.table.name, "its key must be its first member") }
      try nested[table].read(
        value, of: .init(kind: kind, id: id), in: line, into: &block.tables[1 + table],
        &block.text)
    }
    block.tables[0].lines.append(line)
  }
}

extension Table {
  fileprivate var isNested: Bool { if case .nested = place { true } else { false } }
}
