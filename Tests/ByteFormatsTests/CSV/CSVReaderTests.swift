import Testing

@testable import ByteFormats

struct CSVReaderTests {
  /// A text, and its records as `line: field|field`, with `!` before a flawed one.
  static let texts: [(text: String, records: [String])] = [
    ("", []),
    ("a", ["1: a"]),
    ("a\n", ["1: a"]),
    ("a,b\nc,d\n", ["1: a|b", "2: c|d"]),
    ("a\r\nb\r\n", ["1: a", "2: b"]),
    ("a\rb\r", ["1: a", "2: b"]),
    ("a\nb\r\nc\rd", ["1: a", "2: b", "3: c", "4: d"]),
    ("a\n\nb", ["1: a", "2: ", "3: b"]),
    ("a\r\n\r\nb", ["1: a", "2: ", "3: b"]),
    ("a\r\rb", ["1: a", "2: ", "3: b"]),
    (",", ["1: |"]),
    ("a,", ["1: a|"]),
    (",,\n", ["1: ||"]),
    ("\"a\"", ["1: a"]),
    ("\"a,b\",c", ["1: a,b|c"]),
    ("\"a\"\"b\"", ["1: a\"b"]),
    ("\"\"", ["1: "]),
    ("\"\"\"\"", ["1: \""]),
    ("\"\",\"\"\n", ["1: |"]),
    ("\"a\nb\",c\nd", ["1: a\nb|c", "3: d"]),
    ("\"a\r\nb\"\r\nd", ["1: a\r\nb", "3: d"]),
    ("\"a\rb\"\rd", ["1: a\rb", "3: d"]),
    ("\"\n\n\n\"\nx", ["1: \n\n\n", "5: x"]),
    ("{\"\"a\"\"},\"[1, 2]\"\n", ["1: {\"\"a\"\"}|[1, 2]"]),
    // Not as RFC 4180 has it, but as people write it.
    ("a\"b,c", ["1: a\"b|c"]),
    ("\"a\"b,c", ["1: ab|c"]),
    ("公司\n\"示例（北京），有限公司\"\n", ["1: 公司", "2: 示例（北京），有限公司"]),
    // A quote that was not meant spoils its own line.
    ("\"a", ["!1: a"]),
    ("\"a\nb\nc", ["!1: a", "2: b", "3: c"]),
    ("\"a,b\nc\n\"d\",e\n", ["!1: a,b", "2: c", "3: d|e"]),
    ("x\n\"a\nb\n\"c\n", ["1: x", "!2: a", "3: b", "!4: c"]),
    ("\"a\r\nb\r\n", ["!1: a", "2: b"]),
  ]

  @Test(arguments: texts)
  func `records are cut out of text`(text: String, records: [String]) throws {
    #expect(try read(Pieces(text)).map(\.words) == records)
  }

  @Test(arguments: texts)
  func `wherever blocks are cut, the records are the same`(
    text: String, records: [String]
  ) throws {
    let bytes = Array(text.utf8)
    for first in 0...bytes.count {
      for second in first...bytes.count {
        let blocks = [bytes[..<first], bytes[first..<second], bytes[second...]]
        let read = try read(Pieces(blocks.map(Array.init)))
        #expect(read.map(\.words) == records, "cut at \(first) and \(second)")
      }
    }
  }

  @Test(arguments: texts)
  func `no byte is given up`(text: String, records: [String]) throws {
    #expect(try read(Pieces(text)).flatMap(\.bytes) == Array(text.utf8))
  }

  /// What the public suite csv-spectrum looks at, case by case, on texts of our own.
  @Test(arguments: [
    ("comma_in_quotes", "a,b\n1,\"2, 3\"\n", ["1: a|b", "2: 1|2, 3"]),
    ("empty", "a,b,c\n1,\"\",\"\"\n2,3,4\n", ["1: a|b|c", "2: 1||", "3: 2|3|4"]),
    ("empty_crlf", "a,b\r\n1,\"\"\r\n2,3\r\n", ["1: a|b", "2: 1|", "3: 2|3"]),
    ("escaped_quotes", "a,b\n1,\"x \"\"y\"\" z\"\n", ["1: a|b", "2: 1|x \"y\" z"]),
    ("json", "k,v\n1,\"{\"\"n\"\": [1, 2]}\"\n", ["1: k|v", "2: 1|{\"n\": [1, 2]}"]),
    ("newlines", "a,b\n\"x\ny\",1\n2,3\n", ["1: a|b", "2: x\ny|1", "4: 2|3"]),
    ("newlines_crlf", "a,b\r\n\"x\r\ny\",1\r\n2,3\r\n", ["1: a|b", "2: x\r\ny|1", "4: 2|3"]),
    (
      "quotes_and_newlines", "a,b\n1,\"x \n\"\"y\"\" \nz\"\n2,3\n",
      ["1: a|b", "2: 1|x \n\"y\" \nz", "5: 2|3"]
    ),
    ("simple", "a,b\n1,2\n", ["1: a|b", "2: 1|2"]),
    ("simple_crlf", "a,b\r\n1,2\r\n", ["1: a|b", "2: 1|2"]),
    ("utf8", "a,b\nʤ,公司\n", ["1: a|b", "2: ʤ|公司"]),
  ])
  func `the cases of csv-spectrum come out`(
    name: String, text: String, records: [String]
  ) throws {
    #expect(
      try read(Pieces(text), width: records[0].split(separator: "|").count).map(\.words) == records)
  }

  // MARK: Width

  /// A text whose records have two fields, and its records.
  @Test(arguments: [
    ("\"a\nb\",c\n", ["1: a\nb|c"]),
    ("\"a\nb\",c,,\n", ["1: a\nb|c||"]),
    ("\"a,1\nb,2\nc\"\nd,4\n", ["!1: a,1", "2: b|2", "3: c\"", "4: d|4"]),
    ("\"a,1\nb,\"\nd,4,5\n", ["!1: a,1", "!2: b|", "3: d|4|5"]),
  ])
  func `quotes that close lines later in a record of another width were not meant`(
    text: String, records: [String]
  ) throws {
    #expect(try read(Pieces(text), width: 2).map(\.words) == records)
  }

  // MARK: Delimiters

  @Test(arguments: [
    ("a,b;c\n", UInt8(ascii: ",")), ("a;b;c,d\n", UInt8(ascii: ";")),
    ("a\tb\n", UInt8(ascii: "\t")), ("\"a,b,c\";d\n", UInt8(ascii: ";")),
    ("a\n;;;\n", UInt8(ascii: ",")), ("sep=;\na,b,c\n", UInt8(ascii: ";")),
    ("sep=|\r\na,b,c\n", UInt8(ascii: "|")),
  ])
  func `the first line tells the delimiter`(text: String, delimiter: UInt8) throws {
    #expect(try CSVReader(Pieces(text)).delimiter == delimiter)
  }

  @Test func `a line for spreadsheets is no record, and is counted`() throws {
    var reader = try CSVReader(Pieces("sep=;\r\na;b\r\n"))
    #expect(try reader.next()?.words == "2: a|b")
  }

  @Test func `a stated delimiter leaves others alone`() throws {
    var reader = try CSVReader(Pieces("a,b;\"c;d\"\n"), delimiter: UInt8(ascii: ";"))
    #expect(try reader.next()?.words == "1: a,b|c;d")
  }

  // MARK: Size

  /// A text with a record of more than eight bytes, and its records.
  @Test(arguments: [
    ("a\n0123456789abc\nb\n", ["1: a", "!2: 01234567", "3: b"]),
    ("a\r0123456789abc\rb\r", ["1: a", "!2: 01234567", "3: b"]),
    ("a\r\n0123456789abc\r\nb", ["1: a", "!2: 01234567", "3: b"]),
    ("\"01\n23\n45\n67\n89\"\nb", ["!1: 01", "2: 23", "3: 45", "4: 67", "5: 89\"", "6: b"]),
    ("0123456789abc", ["!1: 01234567"]),
  ])
  func `a record that is too long is cut off, and the next is read`(
    text: String, records: [String]
  ) throws {
    var reader = try CSVReader(
      Pieces(text.utf8.map { [$0] }), delimiter: UInt8(ascii: ","), mostBytes: 8)
    var read: [CSVRecord] = []
    while let record = try reader.next() { read.append(record) }
    #expect(read.map(\.words) == records)
  }

  // MARK: Places

  @Test func `a place is told as an editor shows it`() throws {
    let record = try #require(read(Pieces("公司,\"甲\n乙\",示例,\"丙\"\n")).first)
    #expect((0..<4).map { record.position(of: $0).line } == [1, 1, 2, 2])
    #expect((0..<4).map { record.position(of: $0).column } == [1, 4, 4, 7])
  }

  @Test func `bytes that are no text spoil their field alone`() throws {
    let bytes = Array("公司,示".utf8) + [TextDecoder.badByte] + Array("例,x\n".utf8)
    let record = try #require(read(Pieces([bytes])).first)
    #expect(record.text(0) == "公司" && record.text(1) == nil && record.text(2) == "x")
    #expect(record.repairedText(1) == "示\u{FFFD}例")
    #expect(record.positionOfBadByte(in: 1).column == 5)
  }

  // MARK: -

  private func read(_ source: Pieces, width: Int? = nil) throws -> [CSVRecord] {
    var reader = try CSVReader(source, delimiter: UInt8(ascii: ","))
    reader.width = width
    var records: [CSVRecord] = []
    while let record = try reader.next() { records.append(record) }
    return records
  }
}

/// Bytes in blocks that a test has cut.
struct Pieces: BlockSource {
  private var blocks: ArraySlice<[UInt8]>

  init(_ blocks: [[UInt8]]) { self.blocks = blocks.filter { !$0.isEmpty }[...] }

  init(_ text: String) { self.init([Array(text.utf8)]) }

  mutating func next() -> [UInt8]? { blocks.popFirst() }

  /// The same bytes in blocks of one size.
  static func of(_ bytes: [UInt8], size: Int) -> Pieces {
    Pieces(
      stride(from: 0, to: bytes.count, by: size).map {
        Array(bytes[$0..<min($0 + size, bytes.count)])
      })
  }
}

/// All blocks of a source in one.
func bytes(of source: some BlockSource) throws -> [UInt8] {
  var source = source
  var bytes: [UInt8] = []
  while let block = try source.next() { bytes += block }
  return bytes
}

extension CSVRecord {
  fileprivate var words: String {
    "\(flaw == nil ? "" : "!")\(line): "
      + (0..<count).map { text($0) ?? "?" }.joined(separator: "|")
  }
}
