import PatentModel

/// A table of the model for a program that reads lines of entities and makes tables of them: where its rows
/// stand, and what each column holds.
package struct TableDescription: Encodable {
  /// Every table of entities, in the order of the model.
  package static let all = Table.all.map(TableDescription.init)

  let name: String
  /// In Chinese.
  let title: String
  /// In English.
  let description: String
  /// The kind of line that is a row of it; nil for a table whose rows are nested.
  let lineOf: String?
  /// The kinds of lines that have its rows as an array, under its name.
  let nestedIn: [String]
  let primaryKey: [String]
  let columns: [Field]

  struct Field: Encodable {
    let name: String
    /// `text`, `integer`, `real`; `array` and `object` are JSON, in a table as text.
    let type: String
    let isRequired: Bool
    /// Where a nested row has it from: `row`, or, where the row leaves it out, `entity_id` and
    /// `entity_kind` of the line.
    let from: String
    /// In English.
    let description: String

    enum CodingKeys: String, CodingKey {
      case name, type, from, description
      case isRequired = "is_required"
    }
  }

  enum CodingKeys: String, CodingKey {
    case name, title, description, columns
    case lineOf = "line_of"
    case nestedIn = "nested_in"
    case primaryKey = "primary_key"
  }

  private init(_ table: Table) {
    name = table.name
    title = table.chineseMeaning
    description = table.meaning
    primaryKey = table.primaryKey
    columns = table.columns.map(Field.init)
    switch table.place {
    case .lines(let kind, _): (lineOf, nestedIn) = (kind.rawValue, [])
    case .nested(let kinds): (lineOf, nestedIn) = (nil, kinds.map(\.rawValue))
    case .model: (lineOf, nestedIn) = (nil, [])
    }
  }
}

extension TableDescription.Field {
  fileprivate init(_ column: Column) {
    name = column.name
    type = column.type.rawValue
    isRequired = column.isRequired
    description = column.meaning
    from =
      switch column.supply {
      case .row: "row"
      case .entityID: "entity_id"
      case .entityKind: "entity_kind"
      }
  }
}
