import ByteFormats
import Testing

struct JSONWriterTests {
  private func text(_ body: (inout JSONWriter) throws -> Void) rethrows -> String {
    var writer = JSONWriter()
    try body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func `members and elements are kept apart by commas`() {
    let written = text { json in
      json.beginObject()
      json.name("a")
      json.integer(-1)
      json.name("b" as String)
      json.beginArray()
      json.string("x")
      json.null()
      json.bool(true)
      json.beginObject()
      json.endObject()
      json.beginArray()
      json.endArray()
      json.double(0.5)
      json.endArray()
      json.name("c")
      json.raw("[1]")
      json.endObject()
      json.delimiter(0x0A)
      json.integer(2)
    }

    #expect(written == #"{"a":-1,"b":["x",null,true,{},[],0.5],"c":[1]}"# + "\n2")
  }

  @Test(
    arguments: [
      ("", #""""#), ("a/b", #""a/b""#), (#"a"b\c"#, #""a\"b\\c""#),
      ("\u{0}\u{1}\u{1F}\n", #""\u0000\u0001\u001f\u000a""#),
      ("中国𠮷\u{7F}\u{2028}", "\"中国𠮷\u{7F}\u{2028}\""),
    ])
  func `only quotes, backslashes and control characters are escaped`(
    string: String, expected: String
  ) {
    #expect(text { $0.string(string) } == expected)
  }

  @Test(arguments: 0..<20)
  func `what must be escaped is found at any place`(place: Int) {
    let before = String(repeating: "é", count: place / 2) + String(repeating: "x", count: place % 2)
    for (character, escape) in [("\u{1F}", #"\u001f"#), (#"""#, #"\""#), (#"\"#, #"\\"#)] {
      let written = text { $0.string(before + character + "后" + character) }
      #expect(written == "\"\(before)\(escape)后\(escape)\"")
    }
  }

  @Test(arguments: [0, 7, 9, 10, 99, 100, -1, -10, 20_211_026, .max, .min])
  func `whole numbers are written as they are read`(number: Int) {
    #expect(text { $0.integer(number) } == String(number))
  }

  @Test(
    arguments: [
      #"{"b":1,"a":[true,false,null,"x\u0001\"\\",-0.5,[],{}],"b":{"中":"国"}}"#,
      "[0,-9223372036854775808,18446744073709551615,1.5,1e+300]", #""\u0000""#, "null",
    ])
  func `a value that was read is written as it was`(json: String) throws {
    let written = try JSONParser().read(Array(json.utf8)) { root in text { $0.value(root) } }

    #expect(written == json)
  }

  @Test(
    arguments: [
      0, 0.1, 1e300, -1e-300, .pi, .leastNonzeroMagnitude, .greatestFiniteMagnitude,
      123_456_789.125,
    ])
  func `a number reads back as itself`(number: Double) throws {
    let written = text { $0.double(number) }

    #expect(try JSONParser().read(Array(written.utf8)) { $0.double } == number)
  }

  @Test func `what is missing is null`() {
    let written = text { json in
      json.beginArray()
      json.string(nil as String?)
      json.integer(nil as Int?)
      json.flag(nil)
      json.flag(true)
      json.flag(false)
      json.strings(["a"])
      json.endArray()
    }

    #expect(written == #"[null,null,null,1,0,["a"]]"#)
  }

  @Test func `a writer begins anew`() {
    var writer = JSONWriter(reserving: 64)
    writer.integer(1)

    writer.removeAll()
    writer.integer(2)

    #expect(writer.bytes == Array("2".utf8))
  }

  @Test func `any text reads back as itself`() throws {
    var random = SplitMix(state: 7)
    let parser = JSONParser()
    for _ in 0..<2_000 {
      let scalars = (0..<Int.random(in: 0...40, using: &random)).compactMap { _ in
        let width = UInt32.random(in: 4...18, using: &random)
        return Unicode.Scalar(UInt32.random(in: 0..<(1 << width), using: &random))
      }
      let string = String(String.UnicodeScalarView(scalars))

      let written = text { $0.string(string) }

      #expect(
        try parser.read(Array(written.utf8)) { $0.utf8.map(Array.init) } == Array(string.utf8))
    }
  }
}

/// Numbers that look random and are the same each time.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
