import Foundation
import PatentModel
import TestSupport
import Testing

@testable import Workspace

struct AskedRowsTests {
  let folder: TemporaryFolder
  var asked: AskedRows

  init() throws {
    folder = try TemporaryFolder()
    asked = AskedRows(in: folder.url)
  }

  @Test mutating func `a value that was asked for before is a duplicate of its first line`() throws
  {
    let rows = try toldApart([
      row(2, "CN1A"), row(3, "CN2A"), row(4, "CN1A"), row(5, nil, .rejected), row(6, nil, .blank),
      row(7, "CN1A"), row(8, nil, .rejected),
    ])
    #expect(rows.map(\.line) == Array(2...8))
    #expect(rows.map(\.duplicateOfLine) == [nil, nil, 2, nil, nil, 2, nil])
    #expect(rows[2].state == .duplicate && rows[2].reason == "duplicate_of_line")
    #expect(rows[1].state == .pending && rows[3].state == .rejected && rows[4].state == .blank)
  }

  @Test mutating func `a list comes piece by piece`() throws {
    _ = try toldApart([row(2, "CN1A"), row(3, "CN2A")])
    let rows = try toldApart([row(4, "CN2A"), row(5, "CN3A")])
    #expect(rows.map(\.duplicateOfLine) == [3, nil])
  }

  @Test mutating func `a duplicate keeps its place and what stands beside it`() throws {
    var third = row(2, "CN1A")
    third.part = 3
    third.extra = #"{"id":"7"}"#
    third.warnings = [.checkDigitMismatch]
    third.column = 9
    let rows = try toldApart([row(2, "CN1A"), third])
    #expect(rows[1].part == 3 && rows[1].extra == third.extra && rows[1].column == 9)
    #expect(rows[1].warnings == third.warnings && rows[1].duplicateOfLine == 2)
  }

  @Test mutating func `rows that agree on a credit code ask one question`() throws {
    let rows = try toldApart([
      company(2, "甲公司", "91110108551385082Q"),
      company(3, "91110108551385082Q", "91110108551385082Q"),
      company(4, "甲公司", nil), company(5, "乙公司", nil), company(6, "丙公司", nil),
    ])
    #expect(rows.map(\.duplicateOfLine) == [nil, 2, 2, nil, nil])
    #expect(rows.map(\.normalizedValue) == ["甲公司", "甲公司", "甲公司", "乙公司", "丙公司"])
  }

  /// So many that their values outgrow memory.
  @Test mutating func `among many rows each duplicate finds its first, and no file stays`() throws {
    let name = String(repeating: "甲", count: 400)
    let rows = (1...9_000).map { company($0, "\(name)\($0 % 5_000)", nil) }
    let told = try toldApart(rows)
    #expect(told.prefix(5_000).allSatisfy { $0.state == .pending })
    #expect(told.dropFirst(5_000).allSatisfy { $0.duplicateOfLine == $0.line - 5_000 })
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }

  @Test func `a table gives every place that was put into it`() {
    let table = RowTable()
    for place in 1...50_000 { table.insert(place, for: KeyHash("key \(place)")) }
    #expect((1...50_000).allSatisfy { table.places(of: KeyHash("key \($0)")).contains($0) })
    let inVain = (1...50_000).count { !table.places(of: KeyHash("other \($0)")).isEmpty }
    #expect(inVain < 50)
  }

  // MARK: -

  private mutating func toldApart(_ rows: [InputRow]) throws -> [InputRow] {
    var rows = rows
    try asked.tellApart(&rows)
    return rows
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
