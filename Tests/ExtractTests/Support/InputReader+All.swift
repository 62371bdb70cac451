import Extract
import PatentModel

extension InputReader {
  /// Every row of the list that is still to be read.
  mutating func allRows() throws -> [InputRow] {
    var rows: [InputRow] = []
    while let records = try records(atMost: 7) { rows += records.rows }
    return rows
  }
}
