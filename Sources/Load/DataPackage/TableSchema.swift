import PatentModel

/// What the rows of a resource hold.
///
/// Source: Frictionless Table Schema v2, datapackage.org/standard/table-schema.
struct TableSchema: Encodable {
  var fields: [Field]
  var primaryKey: [String]?
  var foreignKeys: [ForeignKey]?

  struct Field: Encodable {
    let name: String
    let type: String
    /// In Chinese.
    let title: String
    /// In English.
    let description: String
    /// How a value is to be read; a property of ours.
    var unit: String?
    /// Which fields of the providers it comes from; a property of ours.
    var source: String?
    var constraints: Constraints?
    /// The fields of the objects in an array; a property of ours.
    var fields: [Field]?

    struct Constraints: Encodable {
      let required: Bool
    }
  }

  struct ForeignKey: Encodable {
    let fields: [String]
    let reference: Reference

    struct Reference: Encodable {
      let resource: String
      let fields: [String]
    }
  }
}

extension TableSchema {
  /// The schema of a table's or view's rows as they stand in a file of their own.
  ///
  /// - Parameters:
  ///   - relation: Whose rows they are.
  ///   - resources: The names of the tables that are in the package, so that rows can refer to them.
  init(_ relation: any Relation, among resources: Set<String>) {
    fields = relation.columns.map(Field.init)
    primaryKey = relation.primaryKey
    let references = relation.columns.compactMap { column -> ForeignKey? in
      guard let table = Table.all.first(where: { $0.name == column.references }),
        resources.contains(table.name)
      else { return nil }
      return ForeignKey(
        fields: [column.name], reference: .init(resource: table.name, fields: table.primaryKey))
    }
    foreignKeys = references.isEmpty ? nil : references
  }

  /// The schema of the lines of one kind: the columns of its table, then the tables nested in it.
  init(linesOf kind: EntityKind) {
    let root = Table.root(of: kind)
    fields = root.columns.map(Field.init) + Table.nested(in: kind).map(Field.init)
    primaryKey = root.primaryKey
  }
}

extension TableSchema.Field {
  /// A missing value of a key would be an empty text, which is a value in one key alone: so keys are
  /// required by being keys.
  init(_ column: Column) {
    name = column.name
    type = column.fieldType
    title = column.chineseMeaning
    description = column.meaning
    unit = column.unit?.rawValue
    source = column.source
    constraints = column.presence == .required ? Constraints(required: true) : nil
  }

  /// The rows of a table in the line of their entity, whose key they leave out.
  fileprivate init(_ table: Table) {
    name = table.name
    type = "array"
    title = table.chineseMeaning
    description = table.meaning
    constraints = Constraints(required: true)
    fields = table.columns.filter { $0.supply == .row }.map(Self.init)
  }
}

extension Column {
  fileprivate var fieldType: String {
    switch type {
    case .text: unit == .date ? "date" : "string"
    case .integer: unit == .year ? "year" : "integer"
    case .real: "number"
    case .array: "array"
    case .object: "object"
    }
  }
}
