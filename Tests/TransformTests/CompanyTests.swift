import PatentModel
import Providers
import Testing
import Transform

struct CompanyTests {
  let name = "示例科技有限公司"
  let row = Records.row(id: "a1", publication: "CN114154014A", published: "2022-03-08")

  @Test func `a company has the patents of its list and is named in them`() throws {
    let dataset = try Dataset(
      rows: [.pending(.company, name)], replies: [Replies.list(of: name, rows: [row])])

    let company = try #require(try dataset.companies.first)
    #expect(company.companyId == "NAME:示例科技有限公司")
    #expect(company.isQueried == 1)
    #expect(company.companyPatent.map(\.patentId) == ["CN202111250145"])
    #expect(company.companyPatent[0].isNamedParty == 1)
    #expect(company.companyPatent[0].matchedRoles == "applicant")
    #expect(try dataset.patents[0].patentAssignee.map(\.companyId) == [company.companyId])
    #expect(try dataset.inputRows.map(\.entityId) == [company.companyId])
  }

  @Test func `a list alone names nobody`() throws {
    let other = "另一家有限公司"
    let dataset = try Dataset(
      rows: [.pending(.company, other)], replies: [Replies.list(of: other, rows: [row])])

    #expect(try dataset.companies[0].companyPatent.map(\.isNamedParty) == [0])
    #expect(try dataset.patents[0].patentAssignee.map(\.companyId) == [nil])
  }

  @Test func `a name in percent-encoding is the same company`() throws {
    let encoded = "%E7%A4%BA%E4%BE%8B%E7%A7%91%E6%8A%80%E6%9C%89%E9%99%90%E5%85%AC%E5%8F%B8"

    let dataset = try Dataset(
      rows: [.pending(.company, name)], replies: [Replies.list(of: encoded, rows: [row])])

    #expect(try dataset.companies.map(\.companyId) == ["NAME:示例科技有限公司"])
    #expect(try dataset.companies[0].companyPatent[0].queryKeys == [name])
  }

  @Test func `a company without patents is not found and keeps its line`() throws {
    let dataset = try Dataset(
      rows: [.pending(.company, name)], replies: [Replies.list(of: name, rows: [])])

    #expect(try dataset.inputRows.map(\.state) == ["not_found"])
    #expect(try dataset.companies.map(\.companyPatent.count) == [0])
  }

  @Test func `facets count once, of the first page`() throws {
    let facets = Self.facets(count: 3)
    let pages = [
      Replies.list(of: name, page: 1, facets: facets, rows: [row]),
      Replies.list(of: name, page: 2, facets: facets, rows: [row]),
    ]

    let company = try #require(try Dataset(replies: pages).companies.first)

    #expect(company.companyPatentFacet == [.init(facet: "kindcode", value: "1", patentCount: 3)])
  }

  @Test func `disjoint searches add up, narrowed ones add nothing`() throws {
    let searches = [
      Replies.list(of: name, filters: "kindcode=1&", facets: Self.facets(count: 3), rows: [row]),
      Replies.list(of: name, filters: "kindcode=2&", facets: Self.facets(count: 4), rows: [row]),
      Replies.list(
        of: name, filters: "appDateBegin=20200101&kindcode=1&", facets: Self.facets(count: 2),
        rows: [row]),
    ]

    let company = try #require(try Dataset(replies: searches).companies.first)

    #expect(company.companyPatentFacet.map(\.patentCount) == [7])
  }

  @Test func `the parts of a search that was too long add nothing to the whole`() throws {
    let searches = [
      ("appDateBegin=2010-01-01&", 9), ("appDateBegin=2010-01-01&appDateEnd=2015-12-31&", 4),
      ("appDateBegin=2015-12-31&kindcode=1&", 3), ("appDateBegin=2015-12-31&kindcode=2&", 3),
    ].map { filters, count in
      Replies.list(of: name, filters: filters, facets: Self.facets(count: count), rows: [row])
    }

    let company = try #require(try Dataset(replies: searches).companies.first)

    #expect(company.companyPatentFacet.map(\.patentCount) == [9])
  }

  @Test func `one company under name and code has its patents and counts once`() throws {
    let (code, key) = ("9111010859963405XW", "4659626b1e5e43f1bcad8c268753216e")
    let dataset = try Dataset(
      rows: [.pending(.company, name), .pending(.company, code, line: 3)],
      replies: [
        Replies.list(of: name, facets: Self.facets(count: 3), rows: [row]),
        Replies.list(of: code, facets: Self.facets(count: 3), rows: [row]),
        Replies.licenses(of: name, rows: [Records.license(id: "l1", key: key, name: "新名有限公司")]),
        Replies.license("l1", Records.licenseDetail(id: "l1", key: key, code: code)),
      ])

    let company = try #require(try dataset.companies.first)
    #expect(try dataset.companies.count == 1)
    #expect(company.companyId == "USCC:\(code)")
    #expect(company.name == "新名有限公司")
    #expect(company.aliasNames == [name])
    #expect(company.queryKeys == [code, name])
    #expect(company.companyPatentFacet.map(\.patentCount) == [3])
    #expect(company.companyPatent.map(\.queryKeys) == [[code, name]])
    #expect(company.companyPatent.map(\.isNamedParty) == [1])
    #expect(company.sources == "input,qcc.list,qcc.telecom_detail,qcc.telecom_list")
    #expect(try dataset.patents[0].patentAssignee.map(\.companyId) == [company.companyId])
    #expect(try dataset.inputRows.map(\.entityId) == [company.companyId, company.companyId])
  }

  @Test func `a name of two companies is of neither, and told`() throws {
    let keys = ["1", "2"].map { String(repeating: $0, count: 32) }
    let dataset = try Dataset(
      rows: [.pending(.company, name)],
      replies: [
        Replies.list(of: name, rows: [row]),
        Replies.licenses(
          of: name, rows: keys.map { Records.license(id: "l\($0)", key: $0, name: name) }),
      ])

    let companies = try dataset.companies
    #expect(companies.map(\.companyId) == ["NAME:\(name)"] + keys.map { "QCC:\($0)" })
    #expect(companies.map { $0.companyPatent.map(\.isNamedParty) } == [[1], [], []])
    #expect(
      companies.map { $0.qualityFlag.map(\.flag) } == [["ambiguous_company_name"], [], []])
    #expect(try dataset.patents[0].patentAssignee.map(\.companyId) == [nil])
  }

  @Test func `companies alone are made when nothing else is wanted`() throws {
    let dataset = try Dataset(
      rows: [.pending(.company, name), .pending(.publication, "CN114154014A", line: 3)],
      replies: [Replies.list(of: name, facets: Self.facets(count: 3), rows: [row])],
      entities: .companiesOnly)

    #expect(try dataset.patents.isEmpty)
    #expect(try dataset.companies.map(\.companyPatent.count) == [0])
    #expect(try dataset.companies[0].companyPatentFacet.map(\.patentCount) == [3])
    #expect(try dataset.inputRows.map(\.state) == ["resolved", "pending"])
  }

  private static func facets(count: Int) -> String {
    #"[{"Key":"kindcode","Items":[{"Value":"1","Desc":"发明公布","Count":"\#(count)"}]}]"#
  }
}
