import Testing

@testable import Sandbox

struct CompanyTests {
  @Test func `the numbers follow from the name, however it is written`() {
    let company = Company(name: "腾讯科技（深圳）有限公司")
    let other = Company(name: "腾讯科技(深圳) 有限公司")
    #expect(company.searchKeys == other.searchKeys)
    #expect(company.keyNo.wholeMatch(of: /[0-9a-f]{32}/) != nil)
    #expect(company.creditCode.wholeMatch(of: /91990000[0-9A-Z]{8}[0-9X][0-9A-Z]/) != nil)
    #expect(company.registrationNumber.wholeMatch(of: /990000\d{9}/) != nil)
  }

  @Test func `no two companies share a number`() {
    let companies = (0..<5_000).map { Company(name: "示例公司\($0)") }
    #expect(Set(companies.flatMap(\.searchKeys)).count == 20_000)
  }

  @Test(arguments: ["9111010859963405XW", "91110108551385082Q"])
  func `a credit code ends as printed ones do, and so does the organisation code in it`(
    code: String
  ) {
    #expect(CheckDigits.creditCode(String(code.dropLast())) == code)
    let organization = code.dropFirst(8).prefix(9)
    #expect(CheckDigits.organizationCode(String(organization.dropLast())) == organization)
  }

  @Test func `a registration number ends as the printed one does`() {
    #expect(CheckDigits.registrationNumber("11010800000001") == "110108000000016")
  }

  @Test func `two spellings of a name are one company`() {
    var registry = Registry()
    let places = ["示例公司", "示例 公司", "另一公司"].map { registry.place(of: $0) }
    #expect(places == [0, 0, 1])
    #expect(registry.companies.map(\.name) == ["示例公司", "另一公司"])
  }

  @Test func `a publication is held once by each applicant`() {
    var registry = Registry()
    registry.enter(7, for: ["示例公司", "另一公司", "示例 公司"])
    registry.enter(8, for: ["示例公司"])
    #expect(registry.holdings == [[7, 8], [7]])
  }
}
