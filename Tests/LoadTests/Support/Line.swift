import ByteFormats
import PatentModel

/// Writes lines of a checkpoint: what a test does not say of a row is filled in as its table allows.
enum Line {
  enum Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    case json(String)

    init(stringLiteral text: String) {
      var writer = JSONWriter()
      writer.string(text)
      self = .json(String(decoding: writer.bytes, as: UTF8.self))
    }

    init(integerLiteral number: Int) { self = .json(String(number)) }
  }

  typealias Row = KeyValuePairs<String, Value>

  /// A line without its line feed.
  static func of(
    _ kind: EntityKind, _ row: Row, nesting children: [String: [Row]] = [:]
  ) -> String {
    let arrays = Table.nested(in: kind).map { table in
      let rows = (children[table.name] ?? []).map { members($0, of: table, isNested: true) }
      return "\"\(table.name)\":[\(rows.map { "{\($0)}" }.joined(separator: ","))]"
    }
    let columns = members(row, of: .root(of: kind), isNested: false)
    return "{\(([columns] + arrays).joined(separator: ","))}"
  }

  private static func members(_ row: Row, of table: Table, isNested: Bool) -> String {
    table.columns
      .filter { !isNested || $0.supply == .row }
      .map { column in
        let said = row.first { $0.key == column.name }?.value
        guard case .json(let text) = said ?? column.filling else { return "" }
        return "\"\(column.name)\":\(text)"
      }
      .joined(separator: ",")
  }
}

extension Column {
  fileprivate var filling: Line.Value {
    guard isRequired else { return .json("null") }
    return switch type {
    case .text: "x"
    case .integer: 0
    case .real: .json("0.5")
    case .array: .json("[]")
    case .object: .json("{}")
    }
  }
}
