import CustomDump
import PatentModel
import Providers
import Testing

/// What archived replies say of telecom licences.
struct QCCLicenseSourceTests {
  @Test func `a list row becomes an observation`() throws {
    let body = #"""
      {"Paging":{"PageSize":50,"PageIndex":1,"TotalRecords":1},"Status":"200","Result":[
       {"Id":"0a","KeyNo":"0c","CompanyName":" 示例科技有限公司 ","Scope":"国内呼叫中心业务：全国",
        "LicenseNo":"京 ICP证 150329号","IsValid":"是"}]}
      """#
    let observed = try #require(try Self.listed(body).first?.license)

    var expected = LicenseObservation(
      record: .init(
        source: "qcc.telecom_list", id: "0a", digest: observed.record.digest,
        retrievedOn: try Self.day))
    expected.searchKey = "甲&乙"
    expected.companyName = "示例科技有限公司"
    expected.keyNo = "0c"
    expected.licenseNumber = "京 ICP证 150329号"
    expected.isValid = "是"
    expected.scope = "国内呼叫中心业务：全国"
    expectNoDifference(observed, expected)
  }

  @Test func `a detail becomes an observation`() throws {
    let result = #"""
      {"Id":"0a","EntInfo":{"KeyNo":"0c","CompanyName":"示例科技有限公司"},"LicenseNo":"B2-20240001",
       "IsValid":"否","Scope":"国内呼叫中心业务：全国","AnnualReport":{
        "OperInfo":{"OperId":"p1","OperName":"甲"},"CreditCode":"91110000000000000X",
        "EntInfo":{"KeyNo":"0d","CompanyName":"示例集团"},"ReComplaintPer":"100%","Address":"示例路1号",
        "Province":"北京市","LicenseNo":"B2-20240002","Type":"呼叫中心业务,信息服务业务（不含,互联网）",
        "ComplaintNum":"566件","RegistCapi":"1000.0000万元","EconKind":"民营控股企业","IPOStatus":"未上市",
        "Tel":"4000000000","StockCode":""}}
      """#
    let observed = try #require(try Self.detailed(result).first?.license)

    var expected = LicenseObservation(
      record: .init(
        source: "qcc.telecom_detail", id: "0a", digest: observed.record.digest,
        retrievedOn: try Self.day))
    expected.companyName = "示例科技有限公司"
    expected.keyNo = "0c"
    expected.licenseNumber = "B2-20240001"
    expected.isValid = "否"
    expected.scope = "国内呼叫中心业务：全国"
    expected.hasAnnualReport = true
    expected.creditCode = "91110000000000000X"
    expected.serviceTypes = "呼叫中心业务,信息服务业务（不含,互联网）"
    expected.complaintResponseRate = "100%"
    expected.complaintCount = "566件"
    expected.legalRepresentative = "甲"
    expected.legalRepresentativeID = "p1"
    expected.economicKind = "民营控股企业"
    expected.province = "北京市"
    expected.address = "示例路1号"
    expected.phone = "4000000000"
    expected.registeredCapital = "1000.0000万元"
    expected.listingStatus = "未上市"
    expectNoDifference(observed, expected)
  }

  /// The members besides `Id`, and whether there is an annual report.
  @Test(
    arguments: [
      (#""EntInfo":null,"AnnualReport":null"#, false), (#""LicenseNo":"B2-20240001""#, false),
      (#""AnnualReport":[]"#, false), (#""AnnualReport":"""#, false),
      (#""AnnualReport":{"OperInfo":null,"EntInfo":null}"#, true), (#""AnnualReport":{}"#, true),
      (#""AnnualReport":[{"OperInfo":"","EntInfo":[]}]"#, true),
    ])
  func `what is nested may be null or absent`(members: String, hasAnnualReport: Bool) throws {
    let license = try #require(try Self.detailed(#"{"Id":"0a",\#(members)}"#).first?.license)
    #expect(license.hasAnnualReport == hasAnnualReport)
    #expect(license.companyName == nil && license.legalRepresentative == nil)
    #expect(license.doubts.isEmpty)
  }

  @Test func `what the licence does not say, its report does`() throws {
    let result = #"""
      {"EntInfo":null,"LicenseNo":"","AnnualReport":{"LicenseNo":"B2-20240001",
       "EntInfo":{"KeyNo":"0c","CompanyName":"示例科技有限公司"}}}
      """#
    let license = try #require(try Self.detailed(result).first?.license)
    #expect(license.companyName == "示例科技有限公司" && license.keyNo == "0c")
    #expect(license.licenseNumber == "B2-20240001" && license.record.id == "0a")
  }

  @Test func `a masked value is none, with a doubt`() throws {
    let row = #"{"Id":"0a","CompanyName":"XXXXXX","IsValid":"--"}"#
    let listed = try #require(try Self.listed(#"{"Result":[\#(row)]}"#).first?.license)
    #expect(listed.companyName == nil && listed.isValid == nil)
    #expect(
      listed.doubts == [
        .init(.maskedValue, detail: "is_valid"), .init(.maskedValue, detail: "company_name"),
      ])
    let result = #"{"Id":"0a","AnnualReport":{"OperInfo":{"OperName":"XXX"}}}"#
    let detailed = try #require(try Self.detailed(result).first?.license)
    #expect(detailed.legalRepresentative == nil)
    #expect(detailed.doubts == [.init(.maskedValue, detail: "legal_representative")])
  }

  @Test func `a row without an id is counted, not read`() throws {
    let findings = try Self.listed(#"{"Result":[{"LicenseNo":"B2-20240001"},{"Id":"0a"}]}"#)
    #expect(findings.map(\.isUnidentified) == [true, false])
  }

  @Test(arguments: [#"{"Result":null}"#, #"{"Status":"207"}"#, "[]", #"{"Result":"x"}"#])
  func `a reply without rows says nothing`(body: String) throws {
    #expect(try Self.listed(body).isEmpty)
    #expect(try Self.detailed("null").isEmpty)
  }

  @Test func `a question names the company, or the licence`() {
    let key = "pageIndex=2&pageSize=50&searchKey=%E7%94%B2%26%E4%B9%99"
    #expect(QCC.CompanyLicenses.subject(ofQuestion: key) == Subject(company: "甲&乙"))
    #expect(QCC.DetailedLicenses.subject(ofQuestion: "0a") == Subject(licenseID: "0a"))
  }

  private static func listed(_ body: String) throws -> [Finding] {
    let reply = ArchivedReply(
      endpoint: QCC.CompanyLicenses.endpoint,
      answers: [("pageIndex=1&pageSize=50&searchKey=%E7%94%B2%26%E4%B9%99", .records)],
      retrievedOn: try day, body: Array(body.utf8))
    return try Finding.all(in: reply, of: QCC.CompanyLicenses.self)
  }

  private static func detailed(_ result: String) throws -> [Finding] {
    let reply = ArchivedReply(
      endpoint: QCC.DetailedLicenses.endpoint, answers: [("0a", .records)],
      retrievedOn: try day, body: Array(#"{"Status":"200","Result":\#(result)}"#.utf8))
    return try Finding.all(in: reply, of: QCC.DetailedLicenses.self)
  }

  private static var day: CalendarDate {
    get throws { try #require(CalendarDate(reading: "2024-05-01")) }
  }
}
