package import PatentModel

/// What the questions of an operator lead to, as far as that is known before they are asked.
package enum Expectation: Hashable, Sendable {
  /// An answer each, and nothing behind it.
  case answer
  /// A list in pages; its length is known with the first of them.
  case list(ListExpectation)
  /// An order, which is then asked for until it is ready.
  case order
}

/// How a provider shows lists, and what to think of one that nobody has seen.
package struct ListExpectation: Hashable, Sendable {
  /// What the rows are, for a person.
  package let rows: Words
  package let rowsPerPage: Int
  /// The most rows that the pages of one list show.
  package let reach: Int
  /// Whether a longer list is asked for in parts; else only the first rows are had.
  package let isCut: Bool
  /// Rows of a list where no list is known to compare with.
  package let guess: ClosedRange<Int>

  package init(
    of rows: Words, rowsPerPage: Int, reach: Int, isCut: Bool, guess: ClosedRange<Int>
  ) {
    self.rows = rows
    self.rowsPerPage = rowsPerPage
    self.reach = reach
    self.isCut = isCut
    self.guess = guess
  }

  /// Calls for a list of so many rows: one even when it is empty.
  func pages(of rows: Int) -> Int { max(1, rows.boxes(of: rowsPerPage)) }

  /// The rows that can be had of so many.
  func shown(of rows: Int) -> Int { isCut ? rows : min(rows, reach) }
}
