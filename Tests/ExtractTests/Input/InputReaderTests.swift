import ByteFormats
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
      (.publication, "ZL 2010 1 0110545.X", nil, "not_a_publication_number"),
      (.publication, "CN114154014A；CN101865807A", nil, "joint_cell"),
      (.application, "ZL 2010 1 0110545.X", "CN201010110545.X", nil),
      (.company, "示例科技有限公司", "示例科技有限公司", nil),
      (.company, "甲公司;乙公司", nil, "joint_cell"),
      (.company, "CN114154014A", nil, "not_a_company"),
      (.company, "440301103097413", "440301103097413", nil),
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
      ("x,\"公开\n（公告）号\",y", nil, 1),
      ("x,y,*公开号（必填）", nil, 2),
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
      (.company, "企业名称"), (.company, "申请（专利权）人"), (.company, "统一社会信用代码"),
      (.company, "Company Name"),
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

  @Test func `a title may stand above the header`() throws {
    let text = "附件1：企业名单,,\n,,\n序号,企业名称,备注\n1,示例公司,\n"
    let rows = try rows(Array(text.utf8), kind: .company)
    #expect(rows.map(\.line) == [4] && rows.map(\.rawValue) == ["示例公司"])
    #expect(rows.map(\.extra) == [#"{"序号":"1","备注":null}"#])
    #expect(try self.rows(Array(text.utf8), kind: .company, findsKind: true).count == 1)
  }

  @Test func `a spoilt value is no spoilt header`() throws {
    let rows = try rows(
      Array("公".utf8) + [0xE5, 0x0A] + Array("示例公司\n".utf8), kind: .company, hasHeader: false)
    #expect(rows.map(\.reason) == ["undecodable_bytes", nil])
  }

  // MARK: Other columns

  @Test func `the other columns travel along, by their headers`() throws {
    let text = "id,公开号,备注,,id\n7,CN114154014A,\"a \"\"b\"\"\",x,\n"
    #expect(
      try rows(text).map(\.extra)
        == [#"{"id":"7","备注":"a \"b\"","column_4":"x","id_5":null}"#])
    #expect(try rows("公开号\nCN114154014A\n").map(\.extra) == [nil])
  }

  // MARK: Without a header

  @Test func `a list may have no header`() throws {
    let rows = try rows("CN114154014A,x\nCN101865807A,y\n", column: "1", hasHeader: false)
    #expect(rows.map(\.line) == [1, 2])
    #expect(rows.map(\.extra) == [#"{"column_2":"x"}"#, #"{"column_2":"y"}"#])
    #expect(try self.rows("CN114154014A\n", hasHeader: false).count == 1)
  }

  @Test(arguments: [nil, "3", "公开号"])
  func `several columns without a header need a number`(column: String?) {
    let fault = #expect(throws: InputFault.self) {
      try rows("CN114154014A,x\n", column: column, hasHeader: false)
    }
    #expect(fault?.remedy.contains("--column 1") == true)
  }

  @Test func `a value where the header should be is pointed at`() {
    let fault = #expect(throws: InputFault.self) { try rows("CN114154014A\nCN101865807A\n") }
    #expect(fault?.remedy.contains("--no-header") == true)
  }

  // MARK: Several values in a cell

  @Test func `a cell is split where that is asked for`() throws {
    let text = "企业名称,统一社会信用代码\n甲公司; 乙公司；,91110108551385082Q\n丙公司,\n"
    let rows = try rows(Array(text.utf8), kind: .company, separator: ";")
    #expect(rows.map(\.rawValue) == ["甲公司", "乙公司", "丙公司"])
    #expect(rows.map(\.line) == [2, 2, 3] && rows.map(\.part) == [1, 2, 1])
    // Whose code it is nobody can tell.
    #expect(rows.map(\.creditCode) == [nil, nil, nil])
  }

  // MARK: The file

  @Test func `a file that is not there is told`() {
    let fault = #expect(throws: InputFault.self) { try reader(of: folder.file("none.csv")) }
    #expect(
      fault?.description.hasSuffix(
        "none.csv: there is no such file. Look at the name after --input.") == true)
  }

  @Test func `a folder is told`() {
    let fault = #expect(throws: InputFault.self) { try reader(of: folder.url) }
    #expect(fault?.message == "this is a folder")
  }

  @Test(
    arguments: [
      ([], "the file is empty"),
      ([0xEF, 0xBB, 0xBF], "the file has no header"),
      ([0x50, 0x4B, 0x03, 0x04, 0x14], "this is a workbook (.xlsx) or a ZIP archive, and no text"),
      ([0x61, 0x0A, 0xFF, 0xFF, 0x0A], "byte 0xFF, number 3 of the file, fits neither UTF-8 nor"),
      (Array("公司,".utf8) + [0xE5, 0x2C, 0x0A], "the header is not in utf-8"),
      (
        [0x1F, 0x8B, 0x08, 0x00], "the compressed file is damaged at its byte 4: it ends too early"
      ),
    ] as [([UInt8], String)])
  func `a file that is no list is told`(bytes: [UInt8], message: String) {
    let fault = #expect(throws: InputFault.self) { try rows(bytes, kind: .company, column: "1") }
    #expect(fault?.message.hasPrefix(message) == true, "\(String(describing: fault))")
  }

  @Test func `a quote that never closes spoils its row`() throws {
    let rows = try rows("公开号,注\nCN114154014A,a\n\"CN101865807A,b\nCN303948524S,c\n")
    #expect(rows.map(\.line) == [2, 3, 4])
    #expect(rows.map(\.reason) == [nil, "wrong_field_count", nil])
    #expect(rows[1].column == 1 && rows[1].finding?.english.contains("quote") == true)
  }

  @Test func `a file may be compressed`() throws {
    let bytes = Array("公开号\nCN114154014A\n".utf8).withUnsafeBytes {
      Deflate.compress($0, as: .gzip)
    }
    #expect(try rows(bytes, kind: .publication).map(\.normalizedValue) == ["CN114154014A"])
  }

  @Test func `zeros are taken out, and that is noted`() throws {
    let rows = try rows("公开号,注\nCN1141\u{0}54014A,a\u{0}b\n")
    #expect(rows.map(\.rawValue) == ["CN114154014A"])
    #expect(rows[0].warnings.contains(.nulRemoved) && rows[0].extra == #"{"注":"ab"}"#)
  }

  @Test func `the headers may tell the kind`() throws {
    for (text, kind) in [("公司名称\n示例公司", .company), ("pn\nCN1A", .publication)]
      as [(String, InputRow.Kind)]
    {
      let rows = try rows(Array(text.utf8), kind: .application, findsKind: true)
      #expect(rows.map(\.kind) == [kind])
    }
    for text in ["公司名称,公开号\nx,y\n", "a\nb\n"] {
      let fault = #expect(throws: InputFault.self) {
        try rows(Array(text.utf8), kind: .company, findsKind: true)
      }
      #expect(fault?.remedy.contains("--kind") == true)
    }
  }

  @Test func `a header alone is a list without rows`() throws {
    #expect(try rows("公开号\n").isEmpty)
  }

  // MARK: -

  private func rows(
    _ text: String, kind: InputRow.Kind = .publication, column: String? = nil,
    hasHeader: Bool = true
  ) throws -> [InputRow] {
    try rows(Array(text.utf8), kind: kind, column: column, hasHeader: hasHeader)
  }

  private func rows(
    _ bytes: [UInt8], kind: InputRow.Kind, column: String? = nil, hasHeader: Bool = true,
    separator: String? = nil, findsKind: Bool = false
  ) throws -> [InputRow] {
    let file = try folder.write(bytes, to: "list.csv")
    var settings = InputSettings(kind: kind)
    settings.column = column
    settings.hasHeader = hasHeader
    settings.separator = separator
    settings.findsKind = findsKind
    var reader = try InputReader(file.path, by: settings)
    return try reader.allRows()
  }

  private func reader(of file: URL) throws -> InputReader {
    try InputReader(file.path, by: InputSettings(kind: .company))
  }
}
