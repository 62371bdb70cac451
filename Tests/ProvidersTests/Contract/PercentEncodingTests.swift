import Providers
import Testing

struct PercentEncodingTests {
  @Test(
    arguments: [
      ("", ""),
      ("AZaz09-._~", "AZaz09-._~"),
      ("a b+c&d=e/f?g%", "a%20b%2Bc%26d%3De%2Ff%3Fg%25"),
      ("\u{0}\n\u{7F}", "%00%0A%7F"),
      (
        "示例科技（北京）有限公司",
        "%E7%A4%BA%E4%BE%8B%E7%A7%91%E6%8A%80%EF%BC%88%E5%8C%97%E4%BA%AC%EF%BC%89%E6%9C%89%E9%99%90%E5%85%AC%E5%8F%B8"
      ),
      ("𠮷", "%F0%A0%AE%B7"),
    ])
  func `all but unreserved characters are encoded`(text: String, encoded: String) {
    #expect(text.percentEncoded == encoded)
  }

  @Test func `pairs are joined in the order given`() {
    let parameters = [Request.Parameter("b", "1&2"), .init("a", "甲"), .init("c", "")]
    #expect(parameters.percentEncoded == "b=1%262&a=%E7%94%B2&c=")
  }
}
