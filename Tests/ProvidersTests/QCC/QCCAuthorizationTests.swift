import Foundation
import Providers
import Testing

struct QCCAuthorizationTests {
  /// Key, Unix seconds, secret key, and the token that they make.
  @Test(
    arguments: [
      ("ApiKey", 1_657_628_073, "SecretKey", "A2DD8655675B19948F7EBE12FEB1F44D"),
      (
        "0123456789abcdef0123456789abcdef", 1_700_000_000, "FEDCBA9876543210FEDCBA9876543210",
        "CA1B3769BADBE679C3CB495C65CF228B"
      ),
    ])
  func `a call carries key, Timespan and Token`(
    key: String, second: Int, secretKey: String, token: String
  ) {
    let signed = sign(key: key, secretKey: secretKey, at: Double(second))
    #expect(signed.headers.map(\.name) == ["Timespan", "Token"])
    #expect(signed.headers.map(\.value) == [String(second), token])
    #expect(signed.query.hasPrefix("key=\(key)&"))
    #expect(signed.body == nil && signed.method == .get)
  }

  @Test func `a part of a second is dropped`() {
    let signed = sign(key: "ApiKey", secretKey: "SecretKey", at: 1_657_628_073.999)
    #expect(signed.headers.map(\.value) == ["1657628073", "A2DD8655675B19948F7EBE12FEB1F44D"])
  }

  @Test func `the secret key is never sent`() {
    let signed = sign(key: "ApiKey", secretKey: "never-seen", at: 0)
    let sent =
      [signed.address, signed.query] + signed.headers.flatMap { [$0.name, $0.value] }
    #expect(!sent.joined().lowercased().contains("never-seen"))
  }

  @Test func `a search goes to the account's own host`() {
    let qcc = QCC(
      address: "https://api.qichacha.com", key: Secret("ApiKey"), secretKey: Secret("SecretKey"))
    let signed = qcc.sign(Self.request, at: Date(timeIntervalSince1970: 0), session: nil)
    #expect(signed.address == "https://api.qichacha.com/PatentV4/SearchMultiPatents")
    #expect(
      signed.query == """
        key=ApiKey&pageIndex=1&pageSize=50&searchKey=%E7%A4%BA%E4%BE%8B%E7%A7%91%E6%8A%80%EF%BC%88\
        %E5%8C%97%E4%BA%AC%EF%BC%89%E6%9C%89%E9%99%90%E5%85%AC%E5%8F%B8
        """)
  }

  @Test(arguments: [true, false])
  func `a file at the host's root is asked for without the key, signed or not`(isSigned: Bool) {
    let qcc = QCC(
      address: "https://pro.qcc.com/api/yj", key: Secret("ApiKey"), secretKey: Secret("SecretKey"))
    let file = Request(
      Self.request.questions, at: .host(isSigned: isSigned), path: "/api/rpt/retrieve",
      query: [.init("code", "0001")])
    let signed = qcc.sign(file, at: Date(timeIntervalSince1970: 1_657_628_073), session: nil)
    #expect(signed.address == "https://pro.qcc.com/api/rpt/retrieve")
    #expect(signed.query == "code=0001")
    #expect(signed.headers.map(\.name) == (isSigned ? ["Timespan", "Token"] : []))
  }

  @Test func `there is no session to open`() {
    #expect(QCC(key: Secret("ApiKey"), secretKey: Secret("SecretKey")).signIn() == nil)
  }

  private static let request: Request = {
    let search = QCC.PatentSearch()
    return search.request(search.questions(about: Subject(company: "示例科技（北京）有限公司")))
  }()

  private func sign(key: String, secretKey: String, at second: TimeInterval) -> SignedRequest {
    QCC(key: Secret(key), secretKey: Secret(secretKey))
      .sign(Self.request, at: Date(timeIntervalSince1970: second), session: nil)
  }
}
