/// What has rows and columns: a table, or a view of tables.
package protocol Relation: Sendable {
  var name: String { get }
  /// One row of it, in English.
  var meaning: String { get }
  /// One row of it, in Chinese.
  var chineseMeaning: String { get }
  /// In the order in which every output writes them.
  var columns: [Column] { get }
  /// The columns that order the rows: text by its UTF-8 bytes, missing values first.
  var sort: [String] { get }
}

extension Relation {
  /// The columns that tell two rows apart.
  package var primaryKey: [String] { columns.filter(\.isKey).map(\.name) }
}

/// All that a dataset shows: its tables, the table that explains them, its views.
package let relations: [any Relation] = Table.all + [Table.dataDictionary] + View.all
