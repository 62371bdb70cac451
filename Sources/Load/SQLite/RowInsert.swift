import ByteFormats
import GRDBSQLite
import PatentModel

import class GRDB.Database
import struct GRDB.DatabaseError
import class GRDB.Statement

/// Puts rows into one table, their values bound straight from the text that was read.
///
/// SQLite is shown the bytes of a value, not given a copy: they last until the next line is read, and
/// by then the row has been inserted.
final class RowInsert {
  let table: Table
  private(set) var rows = 0
  /// The names of the columns that the rows state themselves.
  let names: [String]
  private let slots: [Slot]
  private let members: MemberOrder
  private let entityID: Int32?
  private let entityKind: Int32?
  private let statement: Statement
  private let handle: OpaquePointer
  private var json = JSONWriter()

  /// What the binding of a value must know of its column.
  private struct Slot {
    let parameter: Int32
    let type: Column.ValueType
    let isRequired: Bool
  }

  /// - Parameters:
  ///   - table: Whose rows they are.
  ///   - isNested: Whether the rows leave out what the line around them says.
  ///   - database: Where the table is.
  /// - Throws: `DatabaseError` when the table is not there.
  init(_ table: Table, isNested: Bool, into database: Database) throws {
    func parameter(of supply: Column.Supply) -> Int32? {
      table.columns.firstIndex { isNested && $0.supply == supply }.map { Int32($0 + 1) }
    }
    self.table = table
    let columns = Array(table.columns.enumerated())
    let stated = columns.filter { !isNested || $0.element.supply == .row }
    entityID = parameter(of: .entityID)
    entityKind = parameter(of: .entityKind)
    let ofParts = entityKind == nil ? [] : columns.filter { $0.element.supply != .row }
    names = stated.map(\.element.name)
    slots = (stated + ofParts).map { place, column in
      Slot(parameter: Int32(place + 1), type: column.type, isRequired: column.isRequired)
    }
    members = MemberOrder(of: table.name, names, optional: ofParts.map(\.element.name))
    statement = try database.makeStatement(sql: table.insertion)
    handle = statement.sqliteStatement
  }

  /// Inserts the rows of one entity.
  ///
  /// - Throws: ``RowFault`` when a row is not what its table says, and `DatabaseError`.
  func insert(_ array: JSONValue, of kind: EntityKind, id: JSONValue) throws {
    guard array.kind == .array else { throw RowFault(table.name, "must be an array") }
    bindEntity(kind, id: id)
    for row in array.elements {
      var isOfPart = false
      try members.forEach(of: row) { place, value in
        isOfPart = isOfPart || place >= names.count
        try bind(value, at: place)
      }
      try step()
      if isOfPart { bindEntity(kind, id: id) }
    }
  }

  /// Gives all rows to come the entity in whose line they stand.
  private func bindEntity(_ kind: EntityKind, id: JSONValue) {
    if let entityID { bind(text: id, to: entityID) }
    if let entityKind {
      sqlite3_bind_text(handle, entityKind, kind.rawValue, -1, sqliteTransient)
    }
  }

  /// Gives the next row its value in the column at that place of ``names``, or behind them of what a
  /// row about a part states.
  ///
  /// - Throws: ``RowFault`` when the value is not of the column's type, or missing where it must not.
  func bind(_ value: JSONValue, at place: Int) throws {
    let slot = slots[place]
    switch (slot.type, value.kind) {
    case (.text, .string): bind(text: value, to: slot.parameter)
    case (_, .null) where !slot.isRequired: sqlite3_bind_null(handle, slot.parameter)
    case (.integer, .integer), (.integer, .unsigned):
      guard let number = value.integer else { throw fault(at: place, "is too great a number") }
      sqlite3_bind_int64(handle, slot.parameter, Int64(number))
    case (.real, .integer), (.real, .unsigned), (.real, .double):
      sqlite3_bind_double(handle, slot.parameter, value.double ?? 0)
    case (.array, .array), (.object, .object): bind(json: value, to: slot.parameter)
    default:
      throw fault(at: place, "must be \(slot.type.noun), found \(value.kind.noun)")
    }
  }

  /// Inserts the row whose values are bound.
  ///
  /// - Throws: ``RowFault`` when its key is taken, and `DatabaseError`.
  func step() throws {
    let code = sqlite3_step(handle)
    guard code == SQLITE_DONE else { throw refusal(code) }
    sqlite3_reset(handle)
    rows += 1
  }

  private func bind(text value: JSONValue, to parameter: Int32) {
    guard let utf8 = value.utf8 else { return }
    utf8.withMemoryRebound(to: CChar.self) { text in
      _ = sqlite3_bind_text(handle, parameter, text.baseAddress, Int32(text.count), nil)
    }
  }

  private func bind(json value: JSONValue, to parameter: Int32) {
    json.removeAll()
    json.value(value)
    json.bytes.withUnsafeBytes { text in
      let characters = text.assumingMemoryBound(to: CChar.self).baseAddress
      _ = sqlite3_bind_text(handle, parameter, characters, Int32(text.count), sqliteTransient)
    }
  }

  private func fault(at place: Int, _ reason: String) -> RowFault {
    RowFault(table.name, column: table.columns[Int(slots[place].parameter) - 1].name, reason)
  }

  private func refusal(_ code: Int32) -> any Error {
    let message = String(cString: sqlite3_errmsg(sqlite3_db_handle(handle)))
    sqlite3_reset(handle)
    return code & 0xFF == SQLITE_CONSTRAINT
      ? RowFault(table.name, message)
      : DatabaseError(resultCode: .init(rawValue: code), message: message)
  }
}

/// Tells SQLite to copy a value before the call returns.
private let sqliteTransient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

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
