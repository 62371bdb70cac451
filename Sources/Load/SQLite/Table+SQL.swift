import PatentModel

// The SQL of a table, which its value decides alone.
extension Table {
  /// A strict table with its keys; the meaning of each column stands beside it as a comment.
  ///
  /// Rows that are sorted by their primary key are kept in it, without a second copy of the key.
  var creation: String {
    let lines = columns.map { ($0.definition, " -- \($0.meaning)") } + constraints.map { ($0, "") }
    let body = lines.enumerated().map { place, line in
      "  \(line.0)\(place == lines.count - 1 ? "" : ",")\(line.1)"
    }
    let options = sort == primaryKey && !isRoot ? "STRICT, WITHOUT ROWID" : "STRICT"
    return "CREATE TABLE \(name) ( -- \(meaning)\n\(body.joined(separator: "\n"))\n) \(options)"
  }

  /// Where rows wait that arrive in another order than the table's own; nil when they need not.
  ///
  /// Rows come entity by entity, so they come in order when the order begins with the entity.
  var stagingArea: String? {
    guard case .nested = place else { return nil }
    let leading = columns.first { $0.name == sort.first }
    return leading?.supply == .row ? "staged_\(name)" : nil
  }

  var stagingCreation: String? {
    stagingArea.map { "CREATE TEMP TABLE \($0) (\(columnNames))" }
  }

  var stagingEnd: [String] {
    guard let stagingArea else { return [] }
    let order = sort.joined(separator: ", ")
    return [
      "INSERT INTO \(name) SELECT \(columnNames) FROM \(stagingArea) ORDER BY \(order)",
      "DROP TABLE \(stagingArea)",
    ]
  }

  /// Inserts one row, its values bound.
  var insertion: String {
    let places = Array(repeating: "?", count: columns.count).joined(separator: ", ")
    return "INSERT INTO \(name) (\(columnNames)) VALUES (\(places))"
  }

  /// Inserts the rows of a table with the same columns, where they wait if they arrive out of order.
  func insertion(from source: String) -> String {
    "INSERT INTO \(stagingArea ?? name) (\(columnNames)) SELECT \(columnNames) FROM \(source)"
  }

  /// Counts the rows that refer to a row that is not there, for each reference that rows state.
  ///
  /// The entity in whose line a row stands needs no search: both were inserted together.
  var danglingSearches: [(reference: String, sql: String)] {
    columns.filter { $0.supply == .row }.compactMap { column in
      guard let parent = Table.all.first(where: { $0.name == column.references }) else {
        return nil
      }
      let key = parent.primaryKey.joined(separator: ", ")
      return (
        "\(name) → \(parent)",
        """
        SELECT count(*) FROM \(name) AS child WHERE \(column.name) IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM \(parent) AS p WHERE p.\(key) = child.\(column.name))
        """
      )
    }
  }

  var indexCreations: [String] {
    lookups.map { columns in
      "CREATE INDEX \(name)_by_\(columns.joined(separator: "_and_")) "
        + "ON \(name) (\(columns.joined(separator: ", ")))"
    }
  }

  /// A full-text index over the table's prose, which finds any three or more characters in a row.
  ///
  /// Chinese has no spaces between words, so it is cut into overlapping threes. Its rows are joined
  /// by `rowid`; the text itself stays in the table.
  ///
  /// While it is made, segments of it are merged sixteen at once: four at once, as is the standard for an
  /// index that grows bit by bit, writes each entry twice as often and takes half as long again.
  var textIndexCreation: [String] {
    guard !prose.isEmpty else { return [] }
    let index = "\(name)_fts"
    let columns = prose.joined(separator: ", ")
    return [
      """
      CREATE VIRTUAL TABLE \(index) USING fts5(\
      \(columns), content='\(name)', content_rowid='rowid', tokenize='trigram')
      """,
      "INSERT INTO \(index) (\(index), rank) VALUES ('automerge', 0)",
      "INSERT INTO \(index) (\(index)) VALUES ('rebuild')",
      "INSERT INTO \(index) (\(index), rank) VALUES ('automerge', 4)",
    ]
  }

  private var columnNames: String { columns.map(\.name).joined(separator: ", ") }

  private var isRoot: Bool { if case .lines = place { true } else { false } }

  private var constraints: [String] {
    ["PRIMARY KEY (\(primaryKey.joined(separator: ", ")))"]
      + columns.compactMap { column in
        column.references.map { "FOREIGN KEY (\(column.name)) REFERENCES \($0)" }
      }
  }
}

extension Column {
  fileprivate var definition: String {
    let type =
      switch self.type {
      case .text, .array, .object: "TEXT"
      case .integer: "INTEGER"
      case .real: "REAL"
      }
    return "\(name) \(type)\(isRequired ? " NOT NULL" : "")"
  }
}
