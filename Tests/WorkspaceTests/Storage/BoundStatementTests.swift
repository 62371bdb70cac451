import GRDB
import Testing

@testable import Workspace

struct BoundStatementTests {
  /// Some of them are longer than all that a statement keeps of a row.
  private static let texts: [String?] = [
    "", "a", "有限公司", nil, String(repeating: "长", count: 3_000), "b\0c",
    String(repeating: "d", count: 4_000),
  ]

  @Test func `what is bound comes back, row after row`() throws {
    let queue = try DatabaseQueue()
    try queue.write { database in
      try database.execute(
        sql: "CREATE TABLE t (id INTEGER PRIMARY KEY, one TEXT, two TEXT, n INTEGER)")
      let insertion = try BoundStatement("INSERT INTO t VALUES (?, ?, ?, ?)", in: database)
      for (place, text) in Self.texts.enumerated() {
        insertion.bind(place, to: 1)
        insertion.bind(text, to: 2)
        insertion.bind(Self.texts.reversed()[place], to: 3)
        insertion.bind(text.map(\.utf8.count), to: 4)
        try insertion.run()
      }
    }
    try queue.read { database in
      let all = try BoundStatement("SELECT one, two, n FROM t ORDER BY id", in: database)
      let rows = try all.all { ($0.optionalText(0), $0.optionalText(1), $0.optionalNumber(2)) }
      #expect(rows.map(\.0) == Self.texts)
      #expect(rows.map(\.1) == Self.texts.reversed())
      #expect(rows.map(\.2) == Self.texts.map { $0.map { Int64($0.utf8.count) } })
      #expect(try all.first { $0.text(0) } == "")
      #expect(try all.all { $0.number(2) }.count == Self.texts.count)
    }
  }

  @Test func `a row that is refused is an error, and the next is taken`() throws {
    let queue = try DatabaseQueue()
    try queue.write { database in
      try database.execute(sql: "CREATE TABLE t (id INTEGER PRIMARY KEY)")
      let insertion = try BoundStatement("INSERT INTO t VALUES (?)", in: database)
      insertion.bind(7, to: 1)
      try insertion.run()
      #expect(throws: DatabaseError.self) { try insertion.run() }
      insertion.bind(8, to: 1)
      try insertion.run()
      #expect(try Int.fetchAll(database, sql: "SELECT id FROM t ORDER BY id") == [7, 8])
    }
  }
}
