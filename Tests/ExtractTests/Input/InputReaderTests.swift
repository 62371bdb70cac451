import Foundation
import PatentModel
import TestSupport
import Testing

@testable import Extract

struct InputReaderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  // MARK: Rows

  /// A value of the list, its kind, and what becomes of it.
  @Test(
    arguments: [
      (.publication, "CN114154014A", "CN114154014A", nil),
      (.publication, " cn 114154014 a ", "CN114154014A", nil),
      (.publication, "示例", nil, "not_a_publication_number"),
      (.application, "ZL2013106997442", "CN201310699744.2", nil),
      (.application, "示例", nil, "not_an_application_number"),
      (.company, "示例科技有限公司", "示例科技有限公司", nil),
      (.company, "某", nil, "name_too_short"),
      (.company, "xxxxxx", nil, "masked_value"),
      (.company, "　", nil, "blank"),
    ] as [(InputRow.Kind, String, String?, String?)])
  func `a value is canonical, or rejected with a reason`(
    kind: InputRow.Kind, raw: String, normalized: String?, reason: String?
  ) throws {
    let row = try #require(rows("值,注\n\(raw),x\n", kind: kind, column: "值").first)
    #expect(row.kind == kind && row.line == 2)
    #expect(row.rawValue == raw)
    #expect(row.normalizedValue == normalized)
    #expect(row.state == (normalized == nil ? .rejected : .pending))
    #expect(row.reason == reason)
  }

  @Test func `a credit code identifies its row, as the value or beside it`() throws {
    let text = """
      企业名称,统一社会信用代码
      示例科技有限公司,91110108551385082q
      91110108551385082Q,
      另一有限公司,91110108551385082A
      第三有限公司,
      """
    let rows = try rows(text, kind: .company, column: "企业名称")
    #expect(rows.map(\.creditCode) == ["91110108551385082Q", "91110108551385082Q", nil, nil])
  }

  @Test func `nothing is dropped`() throws {
    let text = """
      公开号,注
      CN114154014A,a
      ,
       ,\t
      CN101865807A

      CN303948524S,b,,
      CN2903971Y,b,c
      ,x
      "CN106022747A
      ",y
      """
    let rows = try rows(text)
    #expect(rows.map(\.line) == [2, 3, 4, 5, 6, 7, 8, 9, 10])
    #expect(
      rows.map(\.state) == [
        .pending, .blank, .blank, .pending, .blank, .pending, .rejected, .rejected, .pending,
      ])
    #expect(rows[6].reason == "wrong_field_count" && rows[6].rawValue == "CN2903971Y")
    #expect(rows[7].reason == "blank")
    #expect(rows[8].normalizedValue == "CN106022747A")
  }

  @Test func `a row that lacks the column is rejected`() throws {
    let rows = try rows("注,公开号\nx\n")
    #expect(rows.map(\.reason) == ["wrong_field_count"])
    #expect(rows.map(\.rawValue) == [nil])
  }

  @Test func `bytes that are no UTF-8 are rejected, and the file goes on`() throws {
    // 公司 in GBK.
    let bytes = Array("公司\n".utf8) + [0xB9, 0xAB, 0xCB, 0xBE, 0x0A] + Array("示例公司\n".utf8)
    let rows = try rows(bytes, kind: .company)
    #expect(rows.map(\.reason) == ["undecodable_bytes", nil])
    #expect(rows[0].rawValue?.contains("\u{FFFD}") == true)
  }

  @Test func `a long file is read over many blocks`() throws {
    let numbers = (0..<20_000).map { "CN1\($0 + 10_000_000)A".prefix(12) }
    let rows = try rows("公开号\r\n" + numbers.joined(separator: "\r\n"))
    #expect(rows.count == 20_000)
    #expect(rows.map(\.line) == Array(2...20_001))
    #expect(rows.allSatisfy { $0.rawValue?.count == 12 })
  }

  @Test(arguments: [
    "\u{FEFF}公开号\nCN114154014A", "公开号\nCN114154014A", "\"公开号\"\r\nCN114154014A\r\n",
  ])
  func `mark, quotes and line ends make no difference`(text: String) throws {
    #expect(try rows(text).map(\.normalizedValue) == ["CN114154014A"])
  }

  @Test(arguments: [",", ";", "\t"])
  func `the delimiter is found in the header`(delimiter: String) throws {
    let text = "\"序号,;\"\(delimiter)公开号\(delimiter)注\n1\(delimiter)CN114154014A\(delimiter)a"
    #expect(try rows(text).map(\.normalizedValue) == ["CN114154014A"])
  }

  // MARK: The column

  /// Header, what the pipeline states, and the column that is taken.
  @Test(
    arguments: [
      ("序号,公开号,x", nil, 1),
      ("公开(公告)号,x,y", nil, 0),
      ("ＰＮ,x,y", nil, 0),
      ("x, Publication Number ,y", nil, 1),
      ("公开号,公告号,y", "公告号", 1),
      ("a,b,c", "C", 2),
      ("a,b,c", "2", 1),
      ("3,2,1", "3", 0),
      ("a,ｂ,c", "b", 1),
    ] as [(String, String?, Int)])
  func `a column is found by name, else by number`(
    header: String, stated: String?, place: Int
  ) throws {
    let values = ["CN114154010A", "CN114154011A", "CN114154012A"]
    let rows = try rows("\(header)\n\(values.joined(separator: ","))", column: stated)
    #expect(rows.map(\.normalizedValue) == [values[place]])
  }

  @Test(
    arguments: [
      (.company, "企业名称"), (.company, "统一社会信用代码"), (.company, "Company Name"),
      (.publication, "公开（公告）号"), (.publication, "publication_number"),
      (.application, "专利申请号"), (.application, "application number"),
    ] as [(InputRow.Kind, String)])
  func `each kind has headers of its own`(kind: InputRow.Kind, header: String) throws {
    #expect(try rows("x,\(header)\n,示例公司\n", kind: kind).count == 1)
    for other in InputRow.Kind.allCases where other != kind {
      #expect(throws: InputFault.self) { try rows("x,\(header)\n", kind: other) }
    }
  }

  /// A header, what the pipeline states, and words of the fault.
  @Test(
    arguments: [
      ("a,b", nil, "no column for a publication was found among “a”, “b”"),
      ("公开号,公告号", nil, "several columns may hold the publication: “公开号”, “公告号”"),
      ("公开号,x", "申请人", "there is no column 申请人 among “公开号”, “x”"),
      ("公开号,x", "3", "there is no column 3"),
      ("公开号,x", "0", "there is no column 0"),
    ] as [(String, String?, String)])
  func `a column that cannot be found is told with the headers`(
    header: String, stated: String?, words: String
  ) {
    let fault = #expect(throws: InputFault.self) { try rows("\(header)\nx,y\n", column: stated) }
    #expect(fault?.message.contains(words) == true)
    #expect(fault?.line == 1)
  }

  // MARK: The file

  @Test func `a file that is not there is told`() {
    let fault = #expect(throws: InputFault.self) {
      try InputReader(folder.file("none.csv"), kind: .company, column: nil)
    }
    #expect(
      fault?.description.hasSuffix(
        "none.csv: there is no such file. Look at the name after --input.") == true)
  }

  @Test func `a folder is told`() {
    let fault = #expect(throws: InputFault.self) {
      try InputReader(folder.url, kind: .company, column: nil)
    }
    #expect(fault?.message == "this is a folder")
  }

  @Test(
    arguments: [
      ([], "the file is empty"),
      ([0xEF, 0xBB, 0xBF], "the file has no header"),
      ([0xFF, 0xFE, 0x6C, 0x51], "the file is in UTF-16"),
      ([0xFE, 0xFF, 0x51, 0x6C], "the file is in UTF-16"),
      ([0xB9, 0xAB, 0xCB, 0xBE, 0x0A], "the header is not in UTF-8"),
    ] as [([UInt8], String)])
  func `a file that is no list is told`(bytes: [UInt8], message: String) {
    let fault = #expect(throws: InputFault.self) { try rows(bytes, kind: .company) }
    #expect(fault?.message == message)
  }

  @Test func `a quote that never closes is told with its line`() throws {
    let text = "公开号,注\nCN114154014A,a\n\"CN101865807A,b\nCN303948524S,c\n"
    let fault = #expect(throws: InputFault.self) { try rows(text) }
    #expect(fault?.line == 3)
  }

  @Test func `a header alone is a list without rows`() throws {
    #expect(try rows("公开号\n").isEmpty)
  }

  // MARK: -

  private func rows(
    _ text: String, kind: InputRow.Kind = .publication, column: String? = nil
  ) throws -> [InputRow] {
    try rows(Array(text.utf8), kind: kind, column: column)
  }

  private func rows(
    _ bytes: [UInt8], kind: InputRow.Kind, column: String? = nil
  ) throws -> [InputRow] {
    let file = try folder.write(bytes, to: "list.csv")
    var reader = try InputReader(file, kind: kind, column: column)
    var rows: [InputRow] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
  }
}
