/// The rows of some lines, table by table: flat, so that one worker reads them while another inserts those
/// of the block before.
struct RowBlock: Sendable {
  /// The rows of one table.
  struct Rows: Sendable {
    /// Row by row, a cell for each column; a row that is not whole may stand at the end.
    var cells: [Cell] = []
    /// The line in which each row stands, from 1 with the block's first.
    var lines: [Int] = []
  }

  /// What is wrong with one of the lines.
  struct Fault: Error {
    /// From 1, with the block's first.
    let line: Int
    let message: String

    /// - Parameters:
    ///   - line: From 1, with the block's first.
    ///   - error: Whose description says what is wrong.
    init(line: Int, _ error: any Error) {
      self.line = line
      message = String(describing: error)
    }
  }

  /// In the order of their readers.
  var tables: [Rows]
  /// What the cells of all tables refer to.
  var text = CellText()
  /// How many lines were read whole.
  var lines = 0
  /// Why no more of them were.
  var fault: Fault?

  /// - Parameter tables: How many.
  init(tables: Int) { self.tables = Array(repeating: Rows(), count: tables) }
}

/// One value of one row.
enum Cell: Sendable, Equatable {
  case null
  case integer(Int64)
  case real(Double)
  /// A part of a ``CellText``.
  case text(start: UInt32, count: UInt32)
}
