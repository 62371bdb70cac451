import PatentModel

import class GRDB.Database
import protocol GRDB.DatabaseValueConvertible
import struct GRDB.StatementArguments

/// The table that explains all others: `data_dictionary`.
enum DataDictionary {
  /// Makes and fills the table.
  ///
  /// - Throws: `DatabaseError`.
  static func write(into database: Database) throws {
    try database.execute(sql: Table.dataDictionary.creation)
    let insert = try database.makeStatement(sql: Table.dataDictionary.insertion)
    let rows = relations.flatMap { relation in
      relation.columns.enumerated().map { row(of: $1, at: $0 + 1, in: relation) }
    }
    for row in rows { try insert.execute(arguments: StatementArguments(row)) }
  }

  private static func row(
    of column: Column, at position: Int, in relation: any Relation
  ) -> [(any DatabaseValueConvertible)?] {
    [
      relation.name, column.name, position, column.type.rawValue, column.unit?.rawValue,
      column.meaning, column.chineseMeaning, column.source,
    ]
  }
}
