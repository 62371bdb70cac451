import Foundation
import GRDB
import PatentModel
import TestSupport
import Testing

@testable import Workspace

struct InputWriterTests {
  let folder: TemporaryFolder
  let record: RunRecord
  var writer: InputWriter

  init() throws {
    folder = try TemporaryFolder()
    record = try RunRecord("20231115-001", at: folder.file("run"))
    writer = try InputWriter(into: record)
  }

  @Test mutating func `a value that was asked for before is a duplicate of its first line`() throws
  {
    let counts = counts(
      of: try add([
        row(2, "CN1A"), row(3, "CN2A"), row(4, "CN1A"), row(5, nil, .rejected), row(6, nil, .blank),
        row(7, "CN1A"), row(8, nil, .rejected),
      ]))
    #expect(counts.rows == 7)
    #expect(counts.accepted == 2 && counts.duplicates == 2)
    #expect(counts.rejected == 2 && counts.blank == 1)
    let rows = try written(atMost: 100)
    #expect(rows.map(\.line) == Array(2...8))
    #expect(rows.map(\.duplicateOfLine) == [nil, nil, 2, nil, nil, 2, nil])
    #expect(rows[2].state == .duplicate && rows[2].reason == "duplicate_of_line")
  }

  @Test mutating func `rows are read on from a place`() throws {
    _ = try add((2...12).map { row($0, "CN\($0)A") })
    #expect(try written(atMost: 3).map(\.line) == [2, 3, 4])
    #expect(try written(behind: 3, atMost: 3).map(\.line) == [5, 6, 7])
    #expect(try written(behind: 11, atMost: 3).isEmpty)
  }

  @Test mutating func `a list comes piece by piece, and can be begun anew`() throws {
    _ = try add([row(2, "CN1A"), row(3, "CN2A")])
    let rows = try add([row(4, "CN2A"), row(5, "CN3A")])
    #expect(rows.map(\.state) == [.duplicate, .pending] && rows[0].duplicateOfLine == 3)
    try writer.finish(counts(of: rows))
    #expect(try record.inputCounts()?.rows == 2)
    writer = try InputWriter(into: record)
    #expect(try written(atMost: 9).isEmpty)
    #expect(try record.inputCounts() == nil)
    #expect(try add([row(2, "CN2A")]).map(\.state) == [.pending])
  }

  @Test mutating func `the values of one cell come one after another`() throws {
    var first = row(2, "CN1A")
    first.extra = #"{"id":"7"}"#
    first.warnings = [.checkDigitMismatch, .nulRemoved]
    var second = row(2, "CN2A")
    second.part = 2
    var third = row(2, "CN1A")
    third.part = 3
    _ = try add([first, second, third, row(3, "CN2A")])
    let rows = try written(atMost: 2)
    #expect(rows == [first, second])
    let rest = try written(behind: 2, atMost: 9)
    #expect(rest.map(\.line) == [2, 3] && rest.map(\.part) == [3, 1])
    #expect(rest.map(\.duplicateOfLine) == [2, 2])
  }

  @Test mutating func `rows that agree on a credit code ask one question`() throws {
    let counts = counts(
      of: try add([
        company(2, "甲公司", "91110108551385082Q"),
        company(3, "91110108551385082Q", "91110108551385082Q"),
        company(4, "甲公司", nil), company(5, "乙公司", nil), company(6, "丙公司", nil),
      ]))
    #expect(counts.accepted == 3 && counts.duplicates == 2)
    let rows = try written(atMost: 10)
    #expect(rows.map(\.duplicateOfLine) == [nil, 2, 2, nil, nil])
    #expect(rows.map(\.normalizedValue) == ["甲公司", "甲公司", "甲公司", "乙公司", "丙公司"])
  }

  @Test mutating func `among many rows each duplicate finds its first`() throws {
    let rows = (1...20_000).map { row($0, "CN\($0 % 7_000)A") }
    let written = try add(rows)
    #expect(written.prefix(7_000).allSatisfy { $0.state == .pending })
    #expect(
      written.dropFirst(7_000).allSatisfy { $0.duplicateOfLine == ($0.line - 1) % 7_000 + 1 })
  }

  @Test func `a list that an earlier version has written is still read`() throws {
    let url = folder.file("former")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    let former = try DatabaseQueue(path: url.appending(path: "run.sqlite").path)
    try RunRecord.migrations.migrate(former, upTo: "v2 rows that agree on a credit code")
    try former.write { database in
      try database.execute(
        sql: """
          INSERT INTO input_row VALUES
            (3, 'company', ' 甲', '甲', 'duplicate', 'duplicate_of_line', 2, NULL),
            (2, 'company', '甲', '甲', 'pending', NULL, NULL, '91110108551385082Q')
          """)
    }
    try former.close()

    let rows = try RunRecord("former", at: url).inputRows(behind: 0, atMost: 9).rows

    #expect(rows.map(\.line) == [2, 3] && rows.map(\.part) == [1, 1])
    #expect(rows.map(\.state) == [.pending, .duplicate] && rows[1].duplicateOfLine == 2)
    #expect(rows.map(\.creditCode) == ["91110108551385082Q", nil])
    #expect(rows.map(\.extra) == [nil, nil])
  }

  @Test func `a table gives every place that was put into it`() {
    let table = RowTable()
    for place in 1...50_000 { table.insert(place, for: "key \(place)") }
    #expect((1...50_000).allSatisfy { table.places(of: "key \($0)").contains($0) })
    let inVain = (1...50_000).count { !table.places(of: "other \($0)").isEmpty }
    #expect(inVain < 50)
  }

  // MARK: -

  private mutating func add(_ rows: [InputRow]) throws -> [InputRow] { try writer.add(rows) }

  private func written(behind place: Int = 0, atMost count: Int) throws -> [InputRow] {
    try record.inputRows(behind: place, atMost: count).rows
  }

  private func counts(of rows: [InputRow]) -> InputCounts {
    var counts = InputCounts()
    for row in rows { counts.count(row) }
    return counts
  }

  private func row(_ line: Int, _ value: String?, _ state: InputRow.State = .pending) -> InputRow {
    InputRow(
      line: line, kind: .publication, rawValue: value, normalizedValue: value, state: state,
      reason: state == .pending ? nil : "blank")
  }

  private func company(_ line: Int, _ value: String, _ code: String?) -> InputRow {
    InputRow(
      line: line, kind: .company, rawValue: value, normalizedValue: value, state: .pending,
      creditCode: code)
  }
}
