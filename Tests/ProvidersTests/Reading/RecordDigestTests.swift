import ByteFormats
import Providers
import Testing

struct RecordDigestTests {
  @Test(
    arguments: [
      (#"{"a":1,"b":[true,null]}"#, #"{ "b" : [true, null], "a" : 1 }"#),
      (
        #"{"p":"https://x.cn/1.png?sign=1"}"#, #"{"p":"https://x.cn/1.png?sign=2&t=3"}"#
      ),
    ])
  func `form and signatures do not count`(one: String, other: String) throws {
    #expect(try Self.digest(one) == Self.digest(other))
  }

  @Test(
    arguments: [
      (#"{"a":1}"#, #"{"a":2}"#), (#"{"a":["x","y"]}"#, #"{"a":["y","x"]}"#),
      (#"{"q":"what? this"}"#, #"{"q":"what? that"}"#),
    ])
  func `content does`(one: String, other: String) throws {
    #expect(try Self.digest(one) != Self.digest(other))
  }

  @Test func `it is the SHA-256 of the sorted JSON`() throws {
    // printf '{"a":1}' | sha256sum
    #expect(
      try Self.digest(#"{"a": 1}"#)
        == "015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862")
  }

  private static func digest(_ json: String) throws -> String {
    try JSONParser().read(Array(json.utf8)) { RecordDigest.of($0) }
  }
}
