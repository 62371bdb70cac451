import ByteFormats
import Testing

struct JSONParserTests {
  let parser = JSONParser()

  private func read<Result>(
    _ text: String, _ body: (JSONValue) throws -> Result
  ) throws -> Result {
    try parser.read(Array(text.utf8), body)
  }

  @Test(
    arguments: [
      ("{}", .object), ("[]", .array), (#""""#, .string), ("0", .integer), ("-1", .integer),
      ("9223372036854775807", .integer), ("9223372036854775808", .unsigned), ("0.0", .double),
      ("1e3", .double), ("true", .true), ("false", .false), ("null", .null),
      (" \t\r\n1 ", .integer),
    ] as [(String, JSONValue.Kind)])
  func `a value is known by its kind`(text: String, kind: JSONValue.Kind) throws {
    #expect(try read(text) { $0.kind } == kind)
  }

  @Test(
    arguments: [
      "", " ", "{", "[1,]", #"{"a":1,}"#, #"{"a" 1}"#, #"{a:1}"#, "01", "1.", "+1", "NaN", "'a'",
      #""a"#, "\"a\nb\"", "\"\u{0}\"", #""\x""#, #""\ud8""#, "[1] [2]", "tru",
      "18446744073709551616",
    ])
  func `what is no JSON is refused`(text: String) {
    #expect(throws: JSONFault.self) { try read(text) { _ in } }
  }

  @Test(arguments: [
    [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
  ])
  func `bytes that are not UTF-8 are refused`(bytes: [UInt8]) {
    #expect(throws: JSONFault.self) { try parser.read(bytes) { _ in } }
  }

  @Test(
    arguments: [
      (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0000a\u001f""#, "\u{0}a\u{1F}"),
      (#""\u4e2d\u56FD""#, "中国"), (#""\ud842\udfb7""#, "𠮷"), (#""中国""#, "中国"), (#""""#, ""),
    ])
  func `a string comes without its escapes`(text: String, expected: String) throws {
    let (string, bytes) = try read(text) { ($0.string, $0.utf8.map(Array.init)) }

    #expect(string == expected)
    #expect(bytes == Array(expected.utf8))
  }

  @Test(
    arguments: [
      (#""\ud800""#, "\u{FFFD}"), (#""a\uDFFFb""#, "a\u{FFFD}b"),
      (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"), (#""\ude00\ud83d""#, "\u{FFFD}\u{FFFD}"),
      (#""\\ud800""#, #"\ud800"#), (#""\\\ud800""#, "\\\u{FFFD}"), (#""\ud83d\n""#, "\u{FFFD}\n"),
    ])
  func `half a character is read as one that is unknown`(text: String, expected: String) throws {
    #expect(try read(text) { $0.string } == expected)
  }

  @Test func `a mark before the text is no part of it`() throws {
    #expect(try read("\u{FEFF}[7]") { $0.elements.map(\.integer) } == [7])
    #expect(throws: JSONFault.self) { try read("\u{FEFF}\u{FEFF}[7]") { _ in } }
  }

  @Test(
    arguments: [
      ("0", 0), ("-0", 0), ("-9223372036854775808", .min), ("9223372036854775807", .max),
      ("9223372036854775808", nil), ("1.0", nil), (#""1""#, nil), ("null", nil),
    ] as [(String, Int?)])
  func `a whole number is one that fits`(text: String, number: Int?) throws {
    #expect(try read(text) { $0.integer } == number)
  }

  @Test(
    arguments: [
      ("1", 1), ("-1.5e2", -150), ("18446744073709551615", 0x1p64),
      ("0.1", 0.1), (#""1""#, nil),
    ] as [(String, Double?)])
  func `any number is a double`(text: String, number: Double?) throws {
    #expect(try read(text) { $0.double } == number)
  }

  @Test func `elements and members come in the order of the text`() throws {
    let text = #"{"b":[1,[2,{"x":0}],"3",4.5],"a":{"c":null},"b":true}"#

    try read(text) { root in
      #expect(root.members.map { String(decoding: $0.name, as: UTF8.self) } == ["b", "a", "b"])
      #expect(root["b"]?.elements.map(\.kind) == [.integer, .array, .string, .double])
      #expect(root["a"]?["c"]?.isNull == true)
      #expect(root["c"] == nil)
    }
  }

  @Test func `a name may be found whatever its case`() throws {
    let found = try read(#"{"AssiantExaminer":"张三"}"#) { $0[anyCase: "assiantexaminer"]?.string }

    #expect(found == "张三")
  }

  @Test(arguments: ["1", #""a""#, "null", "true", "1.5", "{}"])
  func `what is no array has no elements`(text: String) throws {
    #expect(try read(text) { Array($0.elements).isEmpty })
  }

  @Test(arguments: ["1", #""a""#, "null", "true", "1.5", "[1]"])
  func `what is no object has no members`(text: String) throws {
    #expect(try read(text) { Array($0.members).isEmpty && $0["a"] == nil })
  }

  @Test func `one parser reads text after text`() throws {
    #expect(throws: JSONFault.self) { try read("[1,") { _ in } }
    let long = "[" + Array(repeating: "12", count: 100_000).joined(separator: ",") + "]"

    #expect(try read(long) { $0.elements.reduce(0) { $0 + ($1.integer ?? 0) } } == 1_200_000)
    #expect(try read("[7]") { $0.elements.map(\.integer) } == [7])
  }

  @Test func `depth without end is refused`() {
    #expect(throws: JSONFault.self) {
      try read(String(repeating: "[", count: 100_000)) { _ in }
    }
  }
}
