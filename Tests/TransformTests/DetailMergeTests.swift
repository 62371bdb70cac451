import Providers
import Testing
import Transform

/// What details of QCC add to a patent that lists, details of Zhihuiya and citations know too.
struct DetailMergeTests {
  @Test func `a history decides, whatever stands on top of the record`() throws {
    let patent = try Self.patent(detail: Records.detail())

    #expect(patent.legalStatus == "pending")
    #expect(patent.legalStatusDetail == "examining")
    #expect(patent.legalStatusDate == "2022-03-25")
    #expect(patent.legalStatusRule == "latest_event")
    #expect(patent.legalEvent.map(\.eventType) == ["published", "examining"])
    #expect(patent.legalEvent.map(\.eventDate) == ["2022-03-08", "2022-03-25"])
    #expect(patent.legalEvent.map(\.eventCategory) == ["Q", "D"])
    #expect(patent.legalEvent.map(\.vendorCode) == ["ZT001001", "ZT001003"])
    // The statement on top and the document itself tell of the same day's publication.
    #expect(patent.legalEvent.map(\.origin) == ["history", "history"])
    #expect(patent.conflict.isEmpty)
  }

  @Test func `a present status with a day is an event, one without is a statement`() throws {
    let dated = try Self.patent(
      detail: Records.detail(status: ("未缴年费", "2024-01-02"), history: "[]"))
    let undated = try Self.patent(detail: Records.detail(status: ("未缴年费", ""), history: "null"))

    #expect(dated.legalEvent.map(\.origin) == ["publication", "statement"])
    #expect([dated.legalStatusRule, dated.legalStatusDate] == ["latest_event", "2024-01-02"])
    #expect(dated.cessationDate == "2024-01-02")
    #expect(undated.legalEvent.map(\.origin) == ["publication"])
    #expect([undated.legalStatusRule, undated.legalStatusDate] == ["undated_ahead", nil])
  }

  @Test func `events of all kinds are kept, those beside the status decide nothing`() throws {
    let history = """
      [{"Desc":"专利申请权的转移","LegalStatus":"","LegalStatusDate":"2023-05-01"},
      {"Desc":"专利权质押合同登记的生效","LegalStatus":"","LegalStatusDate":"2024-02-01"},
      {"Desc":"授权","LegalStatus":"ZT002001","LegalStatusDate":"2024-01-05"},
      {"Desc":"著录事项修订","LegalStatus":"ZT009001","LegalStatusDate":"2024-03-01"},
      {"Desc":"","LegalStatus":"ZT009002","LegalStatusDate":"2024-03-02"}]
      """
    let patent = try Self.patent(detail: Records.detail(history: history))

    #expect(
      patent.legalEvent.map(\.eventType) == [
        "published", "transfer", "granted", "pledge", "other", "other",
      ])
    #expect(patent.legalStatusDetail == "granted")
    #expect(patent.legalEvent.map(\.statusAfter) == ["pending", nil, "active", nil, nil, nil])
    #expect(
      patent.qualityFlag.map { "\($0.flag) \($0.detail)" } == [
        "unmapped_status_code ZT009002", "unmapped_status_text 著录事项修订",
      ])
  }

  @Test func `a grant in the history moves what follows it behind the grant`() throws {
    let history = """
      [{"Desc":"授权","LegalStatus":"ZT002001","LegalStatusDate":"2024-01-05"},
      {"Desc":"专利权的主动放弃","LegalStatus":"","LegalStatusDate":"2024-06-01"}]
      """
    let patent = try Self.patent(detail: Records.detail(history: history))

    #expect(patent.legalEvent.map(\.eventType) == ["published", "granted", "abandoned"])
    #expect(patent.legalEvent.map(\.eventCategory) == ["Q", "F", "H"])
    #expect(patent.grantDate == nil)
  }

  @Test(arguments: [(true, "active"), (false, "pending")])
  func `what is restored is in force once it was granted`(
    isGranted: Bool, status: String
  ) throws {
    let grant = #"{"Desc":"授权","LegalStatus":"","LegalStatusDate":"2023-01-05"},"#
    let restored = #"{"Desc":"专利权的恢复","LegalStatus":"","LegalStatusDate":"2024-01-05"}"#
    let patent = try Self.patent(
      detail: Records.detail(history: "[\(isGranted ? grant : "")\(restored)]"))

    let event = try #require(patent.legalEvent.last)
    #expect(patent.legalStatus == status)
    #expect(patent.legalStatusDetail == "restored")
    #expect(event.statusAfter == status)
    #expect(event.eventCategory == (isGranted ? "K" : "C"))
  }

  @Test func `only details give agencies with their codes, attorneys, abstract and drawing`() throws
  {
    let patent = try Self.patent(detail: Records.detail())

    #expect(patent.patentAgent.map(\.agentType) == ["agency", "attorney", "attorney"])
    #expect(patent.patentAgent.map(\.name) == ["示例代理所（普通合伙）", "甲", "乙"])
    #expect(patent.patentAgent.map(\.agencyCode) == ["32266", nil, nil])
    #expect(patent.abstract == "一种示例摘要。")
    #expect(patent.image.map(\.url) == ["https://example.com/img/CN114154014A.jpg"])
    #expect(patent.image.map(\.imageType) == ["abstract"])
    #expect(patent.classification.map(\.code) == ["G06F16/735", "G06F16/9535"])
    #expect(patent.classification.map(\.classDescription) == ["计算；推算；计数", "计算；推算；计数"])
  }

  @Test func `examiners are taken, and a reserved field that is filled is news`() throws {
    let patent = try Self.patent(
      detail: Records.detail(
        more: #","PrimaryExaminer":"丙","AssiantExaminer":"","Cites":"CN1600001A""#))

    #expect(patent.primaryExaminer == "丙")
    #expect(patent.assistantExaminer == nil)
    #expect(patent.qualityFlag.map(\.flag) == ["reserved_field_filled", "reserved_field_filled"])
    #expect(patent.qualityFlag.map(\.detail) == ["Cites", "PrimaryExaminer"])
  }

  @Test func `four sources are one patent, and each is believed where it ranks highest`() throws {
    let row = Records.row(
      id: "a1", publication: "CN114154014A", published: "2022-03-08", title: "列表标题",
      status: "公开")
    let item = Records.item(
      pn: "CN114154014A", title: "详情标题", more: #","images":[{"path":"https://example.com/1.png"}]"#)
    let dataset = try Dataset(replies: [
      Replies.list(of: "示例科技有限公司", rows: [row]), Self.reply(Records.detail()),
      Replies.details(of: ["CN114154014A"], items: [item]),
      Replies.references(
        of: "CN202111250121", type: "02",
        documents: [
          Records.reference(
            application: "CN202111250145", publication: "CN114154014A", published: "20220309",
            title: "详情标题")
        ]),
    ])

    let patent = try #require(try dataset.patents.last)
    #expect(patent.patentId == "CN202111250145")
    #expect(patent.sources == "qcc.detail,qcc.list,sipop.reference,zhihuiya.detail")
    #expect(patent.isStub == 0)
    #expect(patent.title == "详情标题")
    #expect(patent.legalStatusDetail == "examining")
    #expect(
      patent.legalEvent.map(\.sources) == [
        "qcc.detail,qcc.list,sipop.reference,zhihuiya.detail", "qcc.detail",
      ])
    #expect(patent.image.map(\.imageType) == ["unknown", "abstract"])
    #expect(
      patent.conflict.map { "\($0.attribute) \($0.losingValue)" } == [
        "applicants [\"示例大学\"]", "publication_date 2022-03-09", "title 列表标题",
        "title 视频推荐方法",
      ])
  }

  private static func reply(_ detail: String) -> ArchivedReply {
    Replies.reply(
      QCC.DetailedPatents.endpoint, [("d1", .records)], Replies.day,
      #"{"Status":"200","Result":\#(detail)}"#)
  }

  private static func patent(detail: String) throws -> PatentLine {
    try #require(try Dataset(replies: [reply(detail)]).patents.first)
  }
}
