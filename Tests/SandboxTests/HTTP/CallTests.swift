import Testing

@testable import Sandbox

struct CallTests {
  @Test(
    arguments: [
      ("a=1&b=2", ["a": "1", "b": "2"]), ("", [:]), ("a", ["a": ""]), ("a==", ["a": "="]),
      ("a=1&a=2", ["a": "2"]), ("a=x%2Cy,z", ["a": "x,y,z"]), ("a=1+2%2B3", ["a": "1 2+3"]),
      ("k=%E5%8D%8E%E4%B8%BA", ["k": "华为"]), ("a=100%", ["a": "100%"]),
    ] as [(String, [String: String])])
  func `fields are decoded as forms and queries are written`(
    text: String, fields: [String: String]
  ) {
    #expect(Call.fields(of: text) == fields)
  }
}

struct JSONTests {
  @Test func `fields keep their order and texts their meaning`() {
    let json: JSON = [
      "b": .array([.int(1), .bool(true), .null]), "a": .string("专利\"\\\n\u{1}/"), "c": [:],
    ]
    let text = String(decoding: json.utf8, as: UTF8.self)
    #expect(text == #"{"b":[1,true,null],"a":"专利\"\\\u000a\u0001/","c":{}}"#)
  }
}
