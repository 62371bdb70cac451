import ByteFormats
import Testing

struct CSVWriterTests {
  @Test(
    arguments: [
      (["a", "b"], "a,b"), ([nil, nil], ","), ([""], #""""#), (["a,b"], #""a,b""#),
      ([#"say "hi""#], #""say ""hi""""#), (["a\nb"], "\"a\nb\""), (["a\r\nb"], "\"a\r\nb\""),
      ([" a"], #"" a""#), (["a\t"], "\"a\t\""), (["（中国）, 有限公司"], #""（中国）, 有限公司""#),
      (["a b"], "a b"), (["1", nil, ""], #"1,,"""#),
    ] as [([String?], String)])
  func `a field is quoted when it must be`(fields: [String?], line: String) {
    var csv = CSVWriter()

    csv.row(fields)

    #expect(String(decoding: csv.bytes, as: UTF8.self) == line + "\r\n")
  }

  @Test(
    arguments: [
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
      ("\t=1\t", "\"'\t=1\t\""), ("\r=1", "\"'\r=1\""), ("＝1+1", "'＝1+1"), ("＠a", "'＠a"),
      ("=A,\"B\"", "\"'=A,\"\"B\"\"\""), ("a=1", "a=1"), ("", "\"\""), ("中国-1", "中国-1"),
    ])
  func `a text that a spreadsheet would run gets an apostrophe`(text: String, field: String) {
    var csv = CSVWriter()
    var text = text

    text.withUTF8 { csv.field($0, isDefused: true) }

    #expect(String(decoding: csv.bytes, as: UTF8.self) == field)
  }

  @Test func `a mark stands at the beginning alone`() {
    var csv = CSVWriter(hasMark: true)
    csv.row(["a"])
    #expect(csv.bytes == [0xEF, 0xBB, 0xBF, 0x61, 0x0D, 0x0A])

    csv.removeAll()
    csv.row(["b"])
    #expect(csv.bytes == [0x62, 0x0D, 0x0A])
  }
}
