import PatentModel
import Providers
import Testing
import Transform

struct LicenseTests {
  let name = "示例科技有限公司"
  let key = "4659626b1e5e43f1bcad8c268753216e"
  let code = "9111010859963405XW"
  let report = #"""
    "OperInfo":{"OperId":"p1","OperName":"甲"},"ReComplaintPer":"99.5%","Address":"北京市海淀区",
    "Province":"北京市","Type":"国内呼叫中心业务,信息服务业务（不含A,B）","ComplaintNum":"566件",
    "RegistCapi":"1000.0000万元","EconKind":"民营控股企业","IPOStatus":"未上市","Tel":"4000000999",
    "StockCode":""
    """#

  @Test func `list and detail of one licence are one row, the detail over the list`() throws {
    let dataset = try Dataset(
      rows: [.pending(.company, name)],
      replies: [
        Replies.licenses(
          of: name, on: "2024-05-02",
          rows: [Records.license(id: "l1", key: key, name: name, number: "京 ICP证 150329号")]),
        Replies.license("l1", Records.licenseDetail(id: "l1", code: code, report: report)),
      ])

    let company = try #require(try dataset.companies.first)
    #expect(company.companyId == "USCC:\(code)")
    #expect(company.qccKeyNo == key)
    #expect(company.isQueried == 1)
    let license = try #require(company.telecomLicense.first)
    #expect(company.telecomLicense.count == 1)
    #expect(license.licenseNumber == "B2-20240001")
    #expect(license.companyName == name)
    #expect(license.hasAnnualReport == 1)
    #expect(license.serviceTypes == ["国内呼叫中心业务", "信息服务业务（不含A,B）"])
    #expect(license.complaintResponseRate == 0.995)
    #expect(license.complaintCount == 566)
    #expect(license.registeredCapitalAmount == 10_000_000)
    #expect(license.sources == "qcc.telecom_detail,qcc.telecom_list")
    #expect(license.retrievedOn == "2024-05-02")
    #expect(
      company.sourceRecord == [
        .init(source: "qcc.telecom_detail", sourceRecordId: "l1"),
        .init(source: "qcc.telecom_list", sourceRecordId: "l1"),
      ])
    #expect(try dataset.inputRows.map(\.entityId) == ["USCC:\(code)"])
    #expect(try dataset.inputRows.map(\.state) == ["resolved"])
  }

  @Test func `a row of a list alone tells nothing of a report`() throws {
    let list = Replies.licenses(
      of: name, rows: [Records.license(id: "l1", key: key, name: name, number: "京 ICP证 1号")])

    let license = try #require(
      try Dataset(replies: [list]).companies.first?.telecomLicense.first)

    #expect(license.hasAnnualReport == nil)
    #expect(license.serviceTypes == nil)
    #expect(license.licenseNumber == "京ICP证1号")
  }

  @Test func `a holder that nobody asked for is a company all the same`() throws {
    let dataset = try Dataset(
      rows: [.pending(.company, name)],
      replies: [
        Replies.licenses(
          of: name,
          rows: [
            Records.license(id: "l1", key: key, name: name),
            Records.license(id: "l2", key: "5" + key.dropFirst(), name: "示例科技有限公司上海分公司"),
          ])
      ])

    let companies = try dataset.companies
    #expect(companies.map(\.name) == [name, "示例科技有限公司上海分公司"])
    #expect(companies.map(\.isQueried) == [1, 0])
    #expect(companies.map { $0.telecomLicense.map(\.licenseId) } == [["l1"], ["l2"]])
  }

  @Test func `what cannot be read is a flag of the licence`() throws {
    let dataset = try Dataset(replies: [
      Replies.license(
        "l1",
        Records.licenseDetail(
          id: "l1", key: key, name: name,
          report: #""ReComplaintPer":"高","ComplaintNum":"若干","RegistCapi":"6","IPOStatus":"新三板""#)),
      Replies.licenses(
        of: name, rows: [Records.license(id: "l2", key: key, name: name, isValid: "有效")]),
    ])

    let company = try #require(try dataset.companies.first)
    let flags = company.qualityFlag.map {
      "\($0.entityType ?? "") \($0.entityId ?? "") \($0.flag) \($0.detail)"
    }
    #expect(
      flags == [
        "telecom_license l1 amount_unit_missing registered_capital_amount: 6",
        "telecom_license l1 unparsed_value complaint_count: 若干",
        "telecom_license l1 unparsed_value complaint_response_rate: 高",
        "telecom_license l1 unparsed_value is_listed: 新三板",
        "telecom_license l2 unparsed_value is_valid: 有效",
      ])
    #expect(company.telecomLicense.map(\.isValid) == [1, nil])
    #expect(company.telecomLicense[1].isValidRaw == "有效")
  }

  @Test func `the newest report tells what a company is, and others lose to it`() throws {
    let dataset = try Dataset(replies: [
      detail("l1", on: "2024-05-02", address: "新地址", capital: "1000万元", person: ("甲", nil)),
      detail("l2", on: "2024-05-01", address: "旧地址", capital: "1000.0000万元", person: ("乙", "p2")),
      detail("l0", on: "2024-05-02", address: "新地址", capital: "10000000元", person: ("甲", "p1")),
    ])

    let company = try #require(try dataset.companies.first)
    #expect(company.address == "新地址")
    #expect(company.legalRepresentative == "甲")
    #expect(company.legalRepresentativeQccId == "p1")
    #expect(company.registeredCapitalAmount == 10_000_000)
    #expect(company.registeredCapitalCurrency == "CNY")
    #expect(company.registeredCapitalRaw == "10000000元")
    #expect(company.conflict.map(\.attribute) == ["address", "legal_representative"])
    #expect(company.conflict.map(\.losingValue) == ["旧地址", "乙"])
    #expect(company.conflict.map(\.severity) == ["warn", "warn"])
  }

  @Test func `a capital that cannot be read loses to one that can, however new it is`() throws {
    let dataset = try Dataset(replies: [
      detail("l1", on: "2024-05-02", address: "地址", capital: "6", person: ("甲", nil)),
      detail("l2", on: "2024-05-01", address: "地址", capital: "600万元", person: ("甲", nil)),
    ])

    let company = try #require(try dataset.companies.first)
    #expect(company.registeredCapitalAmount == 6_000_000)
    #expect(company.registeredCapitalRaw == "600万元")
  }

  @Test func `a doubtful credit code is kept and told`() throws {
    let dataset = try Dataset(replies: [
      Replies.license(
        "l1", Records.licenseDetail(id: "l1", key: key, name: name, code: "913205940566944300"))
    ])

    let company = try #require(try dataset.companies.first)
    #expect(company.companyId == "USCC:913205940566944300")
    #expect(company.usccState == "check_mismatch")
    #expect(
      company.qualityFlag == [
        .init(
          flag: "uscc_check_mismatch", detail: "913205940566944300", source: "qcc.telecom_detail")
      ])
  }

  private func detail(
    _ id: String, on day: String, address: String, capital: String,
    person: (name: String, id: String?)
  ) -> ArchivedReply {
    let personID = person.id.map { "\"\($0)\"" } ?? "null"
    return Replies.license(
      id, on: day,
      Records.licenseDetail(
        id: id, code: code,
        report: #"""
          "Address":"\#(address)","RegistCapi":"\#(capital)",
          "OperInfo":{"OperName":"\#(person.name)","OperId":\#(personID)}
          """#))
  }
}
