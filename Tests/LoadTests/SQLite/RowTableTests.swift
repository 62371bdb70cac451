import GRDB
import Testing

@testable import Load

struct RowTableTests {
  private let queue: DatabaseQueue
  private var rows = RowBlock.Rows()
  private var text = CellText()

  init() throws { queue = try DatabaseQueue() }

  @Test mutating func `SQL reads the cells of each row in order`() throws {
    rows.cells = [
      .integer(-7), .real(0.5), text.cell(of: "专利"), .null, .real(1), text.cell(of: ""),
    ]
    rows.lines = [1, 2]

    let read = try queue.read { [rows, text] database in
      let table = try RowTable("block", columns: ["a", "b", "c"], in: database)
      return try table.hold(rows, text) {
        try String.fetchAll(
          database,
          sql: "SELECT quote(a) || '|' || quote(b) || '|' || quote(c) FROM block")
      }
    }

    #expect(read == ["-7|0.5|'专利'", "NULL|1.0|''"])
  }

  @Test mutating func `a row that is not whole is not read`() throws {
    rows.cells = [.integer(1), .integer(2), .integer(3)]
    rows.lines = [1]

    let read = try queue.read { [rows, text] database in
      let table = try RowTable("block", columns: ["a", "b"], in: database)
      return try table.hold(rows, text) { try Int.fetchAll(database, sql: "SELECT a FROM block") }
    }

    #expect(read == [1])
  }

  @Test func `a table that holds nothing has no rows`() throws {
    let count = try queue.read { database in
      _ = try RowTable("block", columns: ["a"], in: database)
      return try Int.fetchOne(database, sql: "SELECT count(*) FROM block")
    }

    #expect(count == 0)
  }
}
