import Providers
import Testing
import Transform

struct ConflictTests {
  @Test func `the date that most providers give wins, the other is kept`() throws {
    let rows = [
      Records.row(id: "a1", publication: "CN114154014A", published: "2022-03-08"),
      Records.row(
        id: "a2", filed: "2021-10-25", publication: "CN114154014B", published: "2024-01-05",
        status: "授权"),
    ]
    let dataset = try Dataset(replies: [
      Replies.list(of: "示例科技有限公司", rows: rows),
      Replies.details(
        of: ["CN114154014A"], items: [Records.item(pn: "CN114154014A", status: "有效")]),
    ])

    let patent = try #require(try dataset.patents.first)
    #expect(patent.filingDate == "2021-10-26")
    #expect(patent.conflict.map(\.attribute) == ["filing_date"])
    #expect(patent.conflict.map(\.losingValue) == ["2021-10-25"])
    #expect(dataset.report.findings.conflicts == ["filing_date": 1])
  }

  @Test func `one losing value of two documents is one conflict`() throws {
    let rows = [
      Records.row(id: "a1", publication: "CN114154014A", published: "2022-03-09"),
      Records.row(
        id: "b1", publication: "CN114154014B", published: "2022-03-09", status: "授权"),
    ]
    let items = [
      Records.item(id: "1", pn: "CN114154014A", status: "有效"),
      Records.item(id: "2", pn: "CN114154014B", published: 2024_01_05, status: "有效"),
    ]

    let patent = try #require(
      try Dataset(replies: [
        Replies.list(of: "示例科技有限公司", rows: rows),
        Replies.details(of: ["CN114154014A", "CN114154014B"], items: items),
      ]).patents.first)

    #expect(patent.publication.map(\.publicationDate) == ["2022-03-08", "2024-01-05"])
    #expect(patent.conflict.map(\.attribute) == ["publication_date"])
    #expect(patent.conflict.map(\.losingValue) == ["2022-03-09"])
  }

  @Test(
    arguments: [
      (["乙", "甲"], "info"), (["甲", "丙"], "warn"),
    ])
  func `inventors in another order are less of a conflict than others`(
    inventors: [String], severity: String
  ) throws {
    let rows = [
      Records.row(
        id: "a1", publication: "CN114154014A", published: "2022-03-08", inventors: ["甲", "乙"]),
      Records.row(
        id: "a2", publication: "CN114154014B", published: "2024-01-05", status: "授权",
        inventors: inventors),
    ]

    let patent = try #require(
      try Dataset(replies: [Replies.list(of: "示例科技有限公司", rows: rows)]).patents.first)

    #expect(patent.patentInventor.count == 2)
    #expect(patent.conflict.map(\.attribute) == ["inventors"])
    #expect(patent.conflict.map(\.severity) == [severity])
  }

  @Test func `the title of the grant wins over that of the application`() throws {
    let rows = [
      Records.row(
        id: "a1", publication: "CN114154014A", published: "2022-03-08", title: "一种推荐方法"),
      Records.row(
        id: "b1", publication: "CN114154014B", published: "2024-01-05", title: "视频推荐方法"),
    ]

    let patent = try #require(
      try Dataset(replies: [Replies.list(of: "示例科技有限公司", rows: rows)]).patents.first)

    #expect(patent.title == "视频推荐方法")
  }

  @Test func `a class gives way to a finer code and lends it its title`() throws {
    let row = """
      {"Id":"a1","ApplicationNumber":"CN202111250145.3","PublicationNumber":"CN114154014A",
      "IPCList":["G06"],"IPCDesc":["计算；推算；计数"]}
      """
    let item = Records.item(
      pn: "CN114154014A",
      more:
        #","classification_data":[{"category":["G06F16/735","H04N21/25"],"category_type":"IPC"}]"#)

    let patent = try #require(
      try Dataset(replies: [
        Replies.list(of: "示例科技有限公司", rows: [row]),
        Replies.details(of: ["CN114154014A"], items: [item]),
      ]).patents.first)

    #expect(patent.classification.map(\.code) == ["G06F16/735", "H04N21/25"])
    #expect(patent.classification.map(\.isFirst) == [1, 0])
    #expect(patent.classification.map(\.classDescription) == ["计算；推算；计数", nil])
  }

  @Test func `a term that does not follow from the filing date is kept and flagged`() throws {
    let item = Records.item(pn: "CN114154014A", more: #","expiration_date":20411027"#)

    let patent = try #require(
      try Dataset(replies: [Replies.details(of: ["CN114154014A"], items: [item])]).patents.first)

    #expect(patent.anticipatedExpirationDate == "2041-10-27")
    #expect(patent.anticipatedExpirationBasis == "vendor")
    #expect(patent.qualityFlag.map(\.flag) == ["term_mismatch"])
  }

  @Test func `once granted, a term is computed where no source gives one`() throws {
    let item = Records.item(pn: "CN114154014A", grant: ("CN114154014B", 2024_01_05), status: "有效")

    let patent = try #require(
      try Dataset(replies: [Replies.details(of: ["CN114154014A"], items: [item])]).patents.first)

    #expect(patent.anticipatedExpirationDate == "2041-10-26")
    #expect(patent.anticipatedExpirationBasis == "computed")
  }
}
