import Foundation
import Providers
import Testing

struct SecretTests {
  let secret = Secret("hunter2-hunter2")

  @Test func `it prints as redacted, wherever it is`() {
    var dumped = ""
    dump(secret, to: &dumped)
    dump([secret: secret], to: &dumped)
    for text in [
      "\(secret)", String(describing: secret), String(reflecting: secret), "\([secret])",
      "\(Optional(secret) as Any)", String(reflecting: Zhihuiya.Credentials.key(secret)),
      String(reflecting: Session(token: secret, opened: .distantPast, life: 1)), dumped,
    ] {
      #expect(text.contains("<redacted>"))
      #expect(!text.contains("hunter2"))
    }
  }

  @Test func `a provider and what it signs print without secrets`() {
    let qcc = QCC(key: secret, secretKey: secret)
    let request = QCC.PatentSearch().request(
      QCC.PatentSearch().questions(about: Subject(company: "示例科技有限公司")))
    let signed = qcc.sign(request, at: Date(timeIntervalSince1970: 0), session: nil)
    #expect(signed.query.contains("hunter2"))
    #expect(!"\(signed)\(String(reflecting: qcc))".contains("hunter2"))
    #expect("\(signed)" == "GET https://pro.qcc.com")
  }
}
