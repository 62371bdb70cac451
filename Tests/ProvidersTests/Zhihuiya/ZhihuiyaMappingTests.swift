import CustomDump
import PatentModel
import Providers
import Testing

struct ZhihuiyaMappingTests {
  /// The sample of [D301]专利详情聚合, whose own fields contradict each other.
  let sample = #"""
    {"data":[{"pn":"CN110650438A","title":"绝缘挡板","images":[{
      "path":"https://data-fulltext-image.zhihuiya.com/CN/S/30/39/48/52/4/000003.png?sign=q",
      "image_type":"drawing"}],"inventor":"田园|魏光涛","title_cn":"绝缘挡板",
      "patent_id":"1e099a74-4378-4b84-9d13-f1b4ed5cb59b","grant_date":20161130,
      "patent_type":"外观设计","grant_number":"CN303948524S","priority_date":20090203,
      "expiration_date":20251207,"application_date":20151207,
      "current_assignee":"国网北京市电力公司|国家电网公司","publication_date":20161130,
      "original_assignee":"国网北京市电力公司","application_number":"CN201530507755.6",
      "classification_data":[{"category":["13-03"],"category_type":"LOC"}],
      "simple_legal_status":"有效","registration_country":"CN"}],"status":true,"error_code":0}
    """#

  @Test func `an item becomes an observation, contradictions and all`() throws {
    let findings = try Self.findings(in: sample, asked: ["CN110650438A"])
    let observed = try #require(findings.first?.observation)

    var expected = Observation(
      record: .init(
        source: "zhihuiya.detail", id: "1e099a74-4378-4b84-9d13-f1b4ed5cb59b",
        digest: observed.record.digest, retrievedOn: try Self.day(2024_05_01)))
    expected.countryCode = "CN"
    expected.applicationNumber = "CN201530507755.6"
    expected.publication = .init(
      number: "CN110650438A", date: try Self.day(2016_11_30), title: "绝缘挡板")
    expected.grant = .init(number: "CN303948524S", date: try Self.day(2016_11_30), stage: .grant)
    expected.patentType = .design
    expected.filingDate = try Self.day(2015_12_07)
    expected.priorityDate = try Self.day(2009_02_03)
    expected.expirationDate = try Self.day(2025_12_07)
    expected.title = "绝缘挡板"
    expected.inventors = ["田园", "魏光涛"]
    expected.originalAssignees = ["国网北京市电力公司"]
    expected.currentAssignees = ["国网北京市电力公司", "国家电网公司"]
    expected.classifications = [.init(scheme: "LOC", codes: ["13-03"])]
    expected.statements = [.init(.statement, text: "有效")]
    expected.images = [
      .init(
        url: "https://data-fulltext-image.zhihuiya.com/CN/S/30/39/48/52/4/000003.png",
        type: "drawing")
    ]
    expectNoDifference(observed, expected)
  }

  @Test(
    arguments: [
      ("CN110650438A", 1), ("CN110650438", 1), ("1e099a74-4378-4b84-9d13-f1b4ed5cb59b", 1),
      ("CN110650439A", 0),
    ])
  func `an item answers for its number or its id, wherever it stands`(
    asked: String, count: Int
  ) throws {
    #expect(try Self.findings(in: sample, asked: [asked]).count == count)
  }

  @Test func `an item that was asked for by its id says the same`() throws {
    let id = "1e099a74-4378-4b84-9d13-f1b4ed5cb59b"
    let reply = ArchivedReply(
      endpoint: Zhihuiya.DetailsByID.endpoint, answers: [(id, .records)],
      retrievedOn: try Self.day(2024_05_01),
      body: Array(sample.replacing(id, with: id.uppercased()).utf8))

    let byID = try Finding.all(in: reply, of: Zhihuiya.DetailsByID.self).map(\.observation)
    let byNumber = try Self.findings(
      in: sample.replacing(id, with: id.uppercased()), asked: ["CN110650438A"]
    ).map(\.observation)

    expectNoDifference(byID, byNumber)
    #expect(byID.first??.record.source == "zhihuiya.detail")
  }

  @Test(
    arguments: [
      (Zhihuiya.Details.self, "CN110650438A", Subject(publicationNumber: "CN110650438A")),
      (Zhihuiya.DetailsByID.self, "1e099a74", Subject(zhihuiyaID: "1e099a74")),
    ] as [(any ObservationSource.Type, String, Subject)])
  func `a question tells its patent`(
    source: any ObservationSource.Type, key: String, subject: Subject
  ) {
    #expect(source.subject(ofQuestion: key) == subject)
  }

  @Test(
    arguments: [
      #"{"data":null}"#, #"{"data":[]}"#, #"{"error_code":0}"#, #"{"data":"x"}"#, "17",
    ])
  func `a reply without items says nothing`(body: String) throws {
    #expect(try Self.findings(in: body, asked: ["CN110650438A"]).isEmpty)
  }

  @Test func `an item without any number is counted, not read`() throws {
    let findings = try Self.findings(
      in: #"{"data":[{"patent_id":"1","title":"绝缘挡板"}]}"#, asked: ["1"])

    #expect(findings.map(\.isUnidentified) == [true])
  }

  @Test(arguments: ["images", "classification_data", "inventor", "patent_type"])
  func `a field of another form than documented is no harm`(name: String) throws {
    let body = #"{"data":[{"pn":"CN110650438A","\#(name)":{"a":[1,null]}}]}"#

    #expect(try Self.findings(in: body, asked: ["CN110650438A"]).count == 1)
  }

  private static func findings(in body: String, asked: [String]) throws -> [Finding] {
    let reply = ArchivedReply(
      endpoint: Zhihuiya.Details.endpoint, answers: asked.map { ($0, .records) },
      retrievedOn: try day(2024_05_01), body: Array(body.utf8))
    return try Finding.all(in: reply, of: Zhihuiya.Details.self)
  }

  private static func day(_ compact: Int) throws -> CalendarDate {
    try #require(CalendarDate(compact: compact))
  }
}
