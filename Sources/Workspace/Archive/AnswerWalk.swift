import GRDB

/// A walk along the answers of one endpoint, in the order of their keys.
///
/// Who looks for keys in that order mostly finds the next one a step ahead, which takes a fifth of a search
/// from the root of the index.
final class AnswerWalk {
  typealias Answer = (verdict: Int, reply: Int64)

  /// So many steps cost as much as a search; who has just searched tries one.
  private static let mostSteps = 4

  private let endpoint: Int64
  private let statement: BoundStatement
  private var here: (key: String, answer: Answer)?
  private var patience = 1

  /// - Throws: `DatabaseError`.
  init(of endpoint: Int64, in database: Database) throws {
    self.endpoint = endpoint
    statement = try BoundStatement(
      """
      SELECT key, verdict, reply FROM answer WHERE endpoint = ? AND key >= ? ORDER BY key
      """, in: database)
  }

  deinit { statement.rewind() }

  /// - Throws: `DatabaseError`.
  func answer(to key: String) throws -> Answer? {
    for _ in 0...patience {
      guard let here, here.key <= key else { break }
      if here.key == key {
        patience = Self.mostSteps
        return here.answer
      }
      try step()
    }
    patience = 1
    try search(for: key)
    return here?.key == key ? here?.answer : nil
  }

  private func search(for key: String) throws {
    statement.rewind()
    statement.bind(endpoint, to: 1)
    statement.bind(key, to: 2)
    try step()
  }

  private func step() throws {
    here = try statement.next { row in
      (row.text(0), (verdict: Int(row.number(1)), reply: row.number(2)))
    }
  }
}
