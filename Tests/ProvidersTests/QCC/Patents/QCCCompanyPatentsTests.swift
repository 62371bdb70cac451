import ByteFormats
import CustomDump
import PatentModel
import Providers
import Testing

struct QCCCompanyPatentsTests {
  /// The list row of the vendor's document in form, with values of no one.
  let page = #"""
    {"Status":"200","Paging":{"PageSize":50,"PageIndex":1,"TotalRecords":1},
     "GroupItems":[{"Key":"kindcode","Items":[{"Value":"1","Desc":"发明公布","Count":"3"}]}],
     "Result":[{"Id":"00000000000000000000000000000001","IPCList":["G06"],"KindCode":"1",
      "ApplicationNumber":"CN202110000001.6","ApplicationDate":"2021-10-26 00:00:00",
      "PublicationNumber":"CN100000001A","PublicationDate":"2022-03-08 00:00:00",
      "LegalStatus":"ZT001003","LegalStatusDesc":"实质审查","Title":"示例装置",
      "Agency":["示例代理所(普通合伙)"],"KindCodeDesc":"发明公布","IPCDesc":["计算；推算；计数"],
      "InventorStringList":["甲","请求不公布姓名"],"AssigneestringList":["示例科技有限公司"]}]}
    """#

  @Test func `a list row becomes an observation`() throws {
    let observed = try #require(try Self.findings(in: page).compactMap(\.observation).first)

    var expected = Observation(
      record: .init(
        source: "qcc.list", id: "00000000000000000000000000000001",
        digest: observed.record.digest, retrievedOn: try Self.day("2024-05-01")))
    expected.searchKeys = ["示例科技有限公司"]
    expected.applicationNumber = "CN202110000001.6"
    expected.filingDate = try Self.day("2021-10-26")
    expected.publication = .init(
      number: "CN100000001A", date: try Self.day("2022-03-08"), title: "示例装置",
      stage: .application)
    expected.title = "示例装置"
    expected.patentType = .invention
    expected.inventors = ["甲"]
    expected.applicants = ["示例科技有限公司"]
    expected.agencies = ["示例代理所(普通合伙)"]
    expected.classifications = [.init(scheme: "IPC", codes: ["G06"])]
    expected.classDescriptions = ["计算；推算；计数"]
    expected.statements = [.init(.statement, text: "实质审查", code: "ZT001003")]
    expected.doubts = [.init(.inventorWithheld)]
    expectNoDifference(observed, expected)
  }

  @Test func `an observation survives the line between two operators`() throws {
    let observed = try #require(try Self.findings(in: page).compactMap(\.observation).first)
    var json = JSONWriter()
    observed.write(to: &json)

    let read = try JSONParser().read(json.bytes) { Observation(line: $0) }

    expectNoDifference(read, observed)
  }

  @Test(arguments: [(1, 1), (2, 0)])
  func `facets are read from the first page alone`(page index: Int, count: Int) throws {
    let facets = try Self.findings(in: page, page: index).compactMap(\.facets)

    #expect(facets.count == count)
    #expect(facets.allSatisfy { $0.filters == ["kindcode=1"] && $0.counts[0].patents == 3 })
  }

  @Test func `a row without any number is counted, not read`() throws {
    let findings = try Self.findings(in: #"{"Result":[{"Id":"1","Title":"示例装置"}]}"#)

    #expect(findings.map(\.isUnidentified) == [true])
  }

  @Test(arguments: [
    #"{"Result":null}"#, #"{"Status":"201"}"#, #"{"Status":"207","Result":null}"#, "[]", #""text""#,
    #"{"Result":"x"}"#,
  ])
  func `a reply without rows says nothing`(body: String) throws {
    #expect(try Self.findings(in: body).isEmpty)
  }

  @Test func `a reseller's spelling of a name is the same field`() throws {
    let body =
      #"{"result":[{"applicationNumber":"CN202110000001.6","AssigneeStringList":"[\"甲公司\"]"}]}"#

    let observed = try #require(try Self.findings(in: body).compactMap(\.observation).first)

    #expect(observed.applicants == ["甲公司"])
    #expect(observed.record.id == observed.record.digest)
  }

  private static func findings(in body: String, page: Int = 1) throws -> [Finding] {
    let key =
      "kindcode=1&pageIndex=\(page)&pageSize=50&searchKey=\("示例科技有限公司".percentEncoded)"
    let reply = ArchivedReply(
      endpoint: QCC.CompanyPatents.endpoint, answers: [(key, .records)],
      retrievedOn: try day("2024-05-01"), body: Array(body.utf8))
    return try Finding.all(in: reply, of: QCC.CompanyPatents.self)
  }

  private static func day(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(reading: text))
  }
}
