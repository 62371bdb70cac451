import Testing

@testable import Extract

struct CSVParserTests {
  /// A text, and its records as `line: field|field`.
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
    // Not as RFC 4180 has it, but as people write it.
    ("a\"b,c", ["1: a\"b|c"]),
    ("\"a\"b,c", ["1: ab|c"]),
    ("公司\n\"示例（北京），有限公司\"\n", ["1: 公司", "2: 示例（北京），有限公司"]),
  ]

  @Test(arguments: texts)
  func `records are cut out of bytes`(text: String, records: [String]) {
    var parser = CSVParser()
    let parsed = parser.parse(text.utf8) + [parser.finish()].compactMap { $0 }
    #expect(parsed.map(\.words) == records)
  }

  @Test(arguments: texts)
  func `wherever blocks are cut, the records are the same`(text: String, records: [String]) {
    let bytes = Array(text.utf8)
    for first in 0...bytes.count {
      for second in first...bytes.count {
        var parser = CSVParser()
        var parsed = parser.parse(bytes[..<first])
        parsed += parser.parse(bytes[first..<second])
        parsed += parser.parse(bytes[second...])
        parsed += [parser.finish()].compactMap { $0 }
        #expect(parsed.map(\.words) == records, "cut at \(first) and \(second)")
      }
    }
  }

  @Test func `another delimiter leaves commas alone`() {
    var parser = CSVParser(delimiter: UInt8(ascii: ";"))
    #expect(parser.parse("a,b;\"c;d\"\n".utf8).map(\.words) == ["1: a,b|c;d"])
  }

  @Test(arguments: [("\"a\nb", true), ("\"a\"", false), ("a\"", false), ("\"a\"\"", true)])
  func `a quote that never closes is noticed`(text: String, isOpen: Bool) {
    var parser = CSVParser()
    _ = parser.parse(text.utf8)
    #expect(parser.isInQuotes == isOpen)
  }
}

extension CSVRecord {
  fileprivate var words: String {
    "\(line): " + fields.indices.map { text($0) ?? "?" }.joined(separator: "|")
  }
}
