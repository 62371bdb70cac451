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
}
