import ByteFormats
import PatentModel
import Providers
import Testing

struct FieldReaderTests {
  @Test(
    arguments: [
      (#"["张三","李四"]"#, ["张三", "李四"]),
      (#""[\"张三\"]""#, ["张三"]),
      (#""张三|李四""#, ["张三", "李四"]),
      (#""张三、李四；王五""#, ["张三", "李四", "王五"]),
      (#""张三,李四""#, ["张三", "李四"]),
      (#""张三\n李四""#, ["张三", "李四"]),
      (#""CHEN, WEI TING""#, ["CHEN, WEI TING"]),
      (#""A·史密斯""#, ["A·史密斯"]),
      (#"" 张三 |  ""#, ["张三"]),
      (#""""#, []), ("null", []), ("[]", []), (#"["", null]"#, []),
    ] as [(String, [String])])
  func `a list is read in whatever form it comes`(json: String, expected: [String]) throws {
    #expect(try Self.read(json) { $0.list($1, as: "inventors") } == expected)
  }

  @Test(
    arguments: [
      (#""张三|李四""#, ["张三", "李四"]), (#""张三,李四""#, ["张三,李四"]), (#""张三；李四""#, ["张三；李四"]),
    ] as [(String, [String])])
  func `a list of bars is cut at bars alone`(json: String, expected: [String]) throws {
    #expect(try Self.read(json) { $0.list($1, as: "inventors", separators: .bars) } == expected)
  }

  @Test(
    arguments: [
      (#""2022-03-08 00:00:00""#, "2022-03-08"), (#""2022-03-08T00:00:00""#, "2022-03-08"),
      ("20161130", "2016-11-30"), (#""20161130""#, "2016-11-30"), (#""2025/3/25""#, "2025-03-25"),
    ])
  func `a day is read in every form`(json: String, expected: String) throws {
    #expect(try Self.read(json) { $0.date($1, as: "filing_date")?.description } == expected)
  }

  @Test(arguments: ["0", "null", #""""#, #""0000-00-00""#, #""1900-01-01""#, "99991231"])
  func `what stands for no day is nil without a doubt`(json: String) throws {
    let doubts = try Self.read(json) { fields, value in
      #expect(fields.date(value, as: "filing_date") == nil)
      return fields.doubts
    }

    #expect(doubts.isEmpty)
  }

  @Test func `a day that does not exist is nil with a doubt`() throws {
    let doubts = try Self.read(#""2022-02-30""#) { fields, value in
      #expect(fields.date(value, as: "filing_date") == nil)
      return fields.doubts
    }

    #expect(doubts == [.init(.unparsedValue, detail: "filing_date: 2022-02-30")])
  }

  @Test(arguments: [#""xxxxxx""#, #""--""#, #""暂无""#, #""N/A""#])
  func `a masked value is nil with a doubt`(json: String) throws {
    let doubts = try Self.read(json) { fields, value in
      #expect(fields.word(value, as: "title") == nil)
      return fields.doubts
    }

    #expect(doubts == [.init(.maskedValue, detail: "title")])
  }

  @Test func `NUL is removed with a doubt, other control characters stay`() throws {
    let (text, doubts) = try Self.read(#""a\u0000b\u0001""#) { fields, value in
      (fields.prose(value, as: "abstract"), fields.doubts)
    }

    #expect(text == "ab\u{1}")
    #expect(doubts == [.init(.nulRemoved, detail: "abstract")])
  }

  private static func read<Result>(
    _ json: String, _ body: (inout FieldReader, JSONValue?) throws -> Result
  ) throws -> Result {
    var fields = FieldReader()
    return try JSONParser().read(Array(json.utf8)) { try body(&fields, $0) }
  }
}
