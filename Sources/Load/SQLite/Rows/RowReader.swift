import ByteFormats
import PatentModel

/// Reads the rows of one table as cells.
///
/// It keeps nothing, and is a class for speed alone: to call one of an array of structs copies it, which
/// counts a reference for each of its parts.
final class RowReader: Sendable {
  let table: Table
  /// The names of the columns that the rows state themselves.
  let names: [String]
  private let slots: [Slot]
  private let members: MemberOrder
  private let entityID: Int?
  private let entityKind: Int?

  /// What the reading of a value must know of its column.
  private struct Slot {
    let column: Int
    let type: Column.ValueType
    let isRequired: Bool
  }

  /// The entity in whose line a row stands.
  struct Entity {
    let kind: Cell
    let id: Cell
  }

  /// - Parameters:
  ///   - table: Whose rows they are.
  ///   - isNested: Whether the rows leave out what the line around them says.
  init(_ table: Table, isNested: Bool) {
    func place(of supply: Column.Supply) -> Int? {
      table.columns.firstIndex { isNested && $0.supply == supply }
    }
    self.table = table
    let columns = Array(table.columns.enumerated())
    let stated = columns.filter { !isNested || $0.element.supply == .row }
    entityID = place(of: .entityID)
    entityKind = place(of: .entityKind)
    let ofParts = entityKind == nil ? [] : columns.filter { $0.element.supply != .row }
    names = stated.map(\.element.name)
    slots = (stated + ofParts).map { place, column in
      Slot(column: place, type: column.type, isRequired: column.isRequired)
    }
    members = MemberOrder(of: table.name, names, optional: ofParts.map(\.element.name))
  }

  /// Reads the rows of one entity.
  ///
  /// - Parameters:
  ///   - array: An object for each row.
  ///   - entity: What the rows leave out, unless they speak of a part of it.
  ///   - line: Where they stand.
  ///   - rows: Takes the rows.
  ///   - text: Takes their text.
  /// - Throws: ``RowFault`` when a row is not what its table says.
  func read(
    _ array: JSONValue, of entity: Entity, in line: Int, into rows: inout RowBlock.Rows,
    _ text: inout CellText
  ) throws {
    guard array.kind == .array else { throw RowFault(table.name, "must be an array") }
    for row in array.elements {
      let start = begin(&rows)
      if let entityID { rows.cells[start + entityID] = entity.id }
      if let entityKind { rows.cells[start + entityKind] = entity.kind }
      try members.forEach(of: row) { place, value in
        try read(value, at: place, of: start, into: &rows, &text)
      }
      rows.lines.append(line)
    }
  }

  /// Begins a row that has no values as yet.
  ///
  /// - Returns: Where its cells start.
  func begin(_ rows: inout RowBlock.Rows) -> Int {
    let start = rows.cells.count
    rows.cells.append(contentsOf: repeatElement(.null, count: table.columns.count))
    return start
  }

  /// Reads one value of a row.
  ///
  /// - Parameters:
  ///   - value: Of the column at `place`.
  ///   - place: In ``names``, or behind them in what a row about a part states.
  ///   - start: Where the cells of the row start.
  ///   - rows: Takes the value.
  ///   - text: Takes its text.
  /// - Throws: ``RowFault`` when the value is not of the column's type, or missing where it must not.
  @inline(__always)
  func read(
    _ value: JSONValue, at place: Int, of start: Int, into rows: inout RowBlock.Rows,
    _ text: inout CellText
  ) throws {
    let slot = slots[place]
    rows.cells[start + slot.column] =
      switch (slot.type, value.kind) {
      case (.text, .string): value.utf8.map { text.cell(of: $0) } ?? .null
      case (_, .null) where !slot.isRequired: .null
      case (.integer, .integer), (.integer, .unsigned): .integer(try integer(value, at: place))
      case (.real, .integer), (.real, .unsigned), (.real, .double): .real(value.double ?? 0)
      case (.array, .array), (.object, .object): text.cell(asJSON: value)
      default: throw fault(at: place, "must be \(slot.type.noun), found \(value.kind.noun)")
      }
  }

  private func integer(_ value: JSONValue, at place: Int) throws -> Int64 {
    guard let number = value.integer else { throw fault(at: place, "is too great a number") }
    return Int64(number)
  }

  private func fault(at place: Int, _ reason: String) -> RowFault {
    RowFault(table.name, column: table.columns[slots[place].column].name, reason)
  }
}

extension Column.ValueType {
  fileprivate var noun: String {
    switch self {
    case .text: "text"
    case .integer: "a whole number"
    case .real: "a number"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

extension JSONValue.Kind {
  fileprivate var noun: String {
    switch self {
    case .object: "an object"
    case .array: "an array"
    case .string: "text"
    case .integer, .unsigned: "a whole number"
    case .double: "a number with a fraction"
    case .true, .false: "a truth value"
    case .null: "nothing"
    }
  }
}
