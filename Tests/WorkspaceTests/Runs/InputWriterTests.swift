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

  @Test mutating func `rows are read on from a place`() throws {
    try writer.add((2...12).map { row($0, "CN\($0)A") })
    #expect(try written(atMost: 3).map(\.line) == [2, 3, 4])
    #expect(try written(behind: 3, atMost: 3).map(\.line) == [5, 6, 7])
    #expect(try written(behind: 11, atMost: 3).isEmpty)
  }

  @Test mutating func `a list comes piece by piece, and can be begun anew`() throws {
    try writer.add([row(2, "CN1A"), row(3, "CN2A")])
    try writer.add([row(4, "CN3A")])
    #expect(try written(atMost: 9).map(\.line) == [2, 3, 4])
    var counts = InputCounts()
    counts.count(row(2, "CN1A"))
    try writer.finish(counts)
    #expect(try record.inputCounts()?.rows == 1)
    writer = try InputWriter(into: record)
    #expect(try written(atMost: 9).isEmpty)
    #expect(try record.inputCounts() == nil)
    try writer.add([row(2, "CN2A")])
    #expect(try written(atMost: 9).map(\.line) == [2])
  }

  @Test
  mutating func `the values of one cell come one after another, with all that is known of them`()
    throws
  {
    var first = row(2, "CN1A")
    first.extra = #"{"id":"7"}"#
    first.warnings = [.checkDigitMismatch, .nulRemoved]
    var second = row(2, "CN2A").duplicate(ofLine: 1, askingFor: "CN2A")
    second.part = 2
    try writer.add([first, second, row(3, nil, .blank)])
    #expect(try written(atMost: 2) == [first, second])
    #expect(try written(behind: 2, atMost: 9).map(\.line) == [3])
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

  // MARK: -

  private func written(behind place: Int = 0, atMost count: Int) throws -> [InputRow] {
    try record.inputRows(behind: place, atMost: count).rows
  }

  private func row(_ line: Int, _ value: String?, _ state: InputRow.State = .pending) -> InputRow {
    InputRow(
      line: line, kind: .publication, rawValue: value, normalizedValue: value, state: state,
      reason: state == .pending ? nil : "blank")
  }
}
