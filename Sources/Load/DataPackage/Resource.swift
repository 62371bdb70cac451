import PatentModel

/// One file of a data package.
///
/// Source: Frictionless Data Resource v2, datapackage.org/standard/data-resource.
struct Resource: Encodable {
  let name: String
  let path: String
  let title: String
  let description: String
  /// `table` for what is one table; a database is none, and lines that are none at all are a `file`, since
  /// readers of tables take them for a fault (seen with frictionless 5.21).
  var type: String?
  let format: String
  let mediatype: String
  var encoding: String?
  var compression: String?
  var bytes: Int?
  var hash: String?
  var schema: TableSchema?
  /// The tables and views of a database; a property of ours.
  var tables: [DatabaseTable]?

  struct DatabaseTable: Encodable {
    let name: String
    let title: String
    let description: String
    let schema: TableSchema
  }
}

extension Resource {
  /// The table or view that a file holds alone.
  static func relation(of file: LoadedFile) -> (any Relation)? {
    relations.first { file.path == CSVLoad.path(of: $0) }
  }

  /// - Parameters:
  ///   - file: Nil is made of one that a data package has no words for.
  ///   - tables: The names of the tables that have a file of their own.
  init?(_ file: LoadedFile, among tables: Set<String>) {
    if let relation = Self.relation(of: file) {
      self.init(file, holding: relation, among: tables)
    } else if let lines = NDJSONLoad.files.first(where: { $0.path == file.path }) {
      self.init(file, linesOf: lines.kind)
    } else if file.path == SQLiteLoad.path {
      self.init(database: file)
    } else {
      return nil
    }
    bytes = file.bytes
    hash = "sha256:\(file.sha256)"
  }

  private init(_ file: LoadedFile, holding relation: any Relation, among tables: Set<String>) {
    self.init(
      name: relation.name, path: file.path, title: relation.chineseMeaning,
      description: relation.meaning, type: "table", format: "csv", mediatype: "text/csv",
      encoding: "utf-8", schema: TableSchema(relation, among: tables))
  }

  private init(_ file: LoadedFile, linesOf kind: EntityKind) {
    let root = Table.root(of: kind)
    self.init(
      name: file.path.prefix { $0 != "." } + ".ndjson", path: file.path,
      title: root.chineseMeaning, description: "\(root.meaning) a line, with what belongs to it",
      type: file.records > 0 ? "table" : "file", format: "ndjson",
      mediatype: "application/x-ndjson", encoding: "utf-8", compression: "gz",
      schema: TableSchema(linesOf: kind))
  }

  private init(database file: LoadedFile) {
    let all = Set(Table.all.map(\.name))
    self.init(
      name: "dataset", path: file.path, title: "SQLite 数据库",
      description:
        "All tables and views in one SQLite file; its table data_dictionary explains them",
      format: "sqlite", mediatype: "application/vnd.sqlite3",
      tables: relations.map {
        DatabaseTable(
          name: $0.name, title: $0.chineseMeaning, description: $0.meaning,
          schema: TableSchema($0, among: all))
      })
  }
}

extension Resource {
  /// What was not obtained; it belongs to a run, not to the data, so neither size nor digest is told.
  static let failures = Resource(
    name: "failures", path: FailuresFile.path, title: "未取得的数据",
    description: "One row or item that was not obtained, with the reason and what to do",
    type: "table", format: "csv", mediatype: "text/csv", encoding: "utf-8",
    schema: TableSchema(fields: Failure.schema))
}
