import PatentModel
import Testing

struct CompanyIdentifierFieldTests {
  @Test(
    arguments: [
      ("9111010859963405xw", Optional("USCC:9111010859963405XW")),
      ("123456789012345678", nil), ("9111010859963405", nil), ("示例有限公司", nil), ("-", nil),
    ])
  func `a field for credit codes names a company by a real code alone`(text: String, id: String?) {
    #expect(CompanyIdentifier(creditCode: text)?.companyID == id)
  }

  @Test(
    arguments: [
      (" 4659626B1E5E43F1BCAD8C268753216E ", Optional("QCC:4659626b1e5e43f1bcad8c268753216e")),
      ("h1", "QCC:h1"), ("", nil), ("xxxx", nil),
    ])
  func `a field for keys is believed`(text: String, id: String?) {
    #expect(CompanyIdentifier(keyNo: text)?.companyID == id)
  }

  @Test(
    arguments: [
      ("示例( 中国 )有限公司", Optional("NAME:示例(中国)有限公司")), ("110108000000016", "NAME:110108000000016"),
      ("甲", nil), ("XXXXXX", nil), (" ", nil),
    ])
  func `a field for names holds names whatever they look like`(text: String, id: String?) {
    #expect(CompanyIdentifier(name: text)?.companyID == id)
  }

  @Test func `kinds are ordered from the surest`() {
    #expect(
      CompanyIdentifier.Kind.allCases.sorted()
        == [.creditCode, .registrationNumber, .keyNo, .name])
  }
}
