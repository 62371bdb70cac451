/// A line of a checkpoint that is not what the tables say.
package struct LineFault: Error, Equatable, CustomStringConvertible {
  /// The file's name, such as `patent.ndjson`.
  package let file: String
  /// From 1.
  package let line: Int
  package let message: String

  package var description: String {
    "\(file):\(line): \(message). Merge again from the archived replies."
  }
}

/// What is wrong with a row: where in it, and why.
struct RowFault: Error, CustomStringConvertible {
  let table: String
  let column: String?
  let reason: String

  init(_ table: String, column: String? = nil, _ reason: String) {
    self.table = table
    self.column = column
    self.reason = reason
  }

  var description: String {
    "\(table)\(column.map { ".\($0)" } ?? ""): \(reason)"
  }
}
