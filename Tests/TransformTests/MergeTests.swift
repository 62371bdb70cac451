import PatentModel
import Providers
import Testing
import Transform

struct MergeTests {
  let company = InputRow.pending(.company, "示例科技有限公司")
  let list = Replies.list(
    of: "示例科技有限公司",
    rows: [
      Records.row(id: "a1", publication: "CN114154014A", published: "2022-03-08"),
      Records.row(
        id: "b1", publication: "CN114154014B", published: "2024-01-05", status: "授权", kind: 2),
    ])
  let details = Replies.details(
    of: ["CN114154014A"], items: [Records.item(pn: "CN114154014A", status: "有效")])

  @Test func `two documents of two sources become one patent`() throws {
    let patents = try Dataset(rows: [company], replies: [list, details]).patents

    try #require(patents.count == 1)
    #expect(patents[0].patentId == "CN202111250145")
    #expect(patents[0].applicationNumber == "CN202111250145.3")
    #expect(patents[0].publication.map(\.publicationNumber) == ["CN114154014A", "CN114154014B"])
    #expect(patents[0].publication.map(\.kindStage) == ["application", "grant"])
    #expect(patents[0].grantDate == "2024-01-05")
    #expect(patents[0].sources == "qcc.list,zhihuiya.detail")
    #expect(patents[0].sourceRecord.map(\.sourceRecordId).count == 3)
  }

  @Test func `the furthest of two statements on one application is its status`() throws {
    let patent = try #require(try Dataset(replies: [list]).patents.first)

    #expect(patent.legalStatus == "active")
    #expect(patent.legalStatusDetail == "granted")
    #expect(patent.conflict.isEmpty)
  }

  @Test func `an invention's number on a design is refused and shown`() throws {
    let asked = InputRow.pending(.publication, "CN110650438A")
    let reply = Replies.details(of: ["CN110650438A"], items: [Records.contradictory])
    let dataset = try Dataset(rows: [asked], replies: [reply])

    let patent = try #require(try dataset.patents.first)
    #expect(patent.patentId == "CN201530507755")
    #expect(patent.publication.map(\.publicationNumber) == ["CN303948524S"])
    #expect(patent.sourceRecord[0].rawPublicationNumber == "CN110650438A")
    #expect(patent.conflict.map(\.rule) == ["publication_type_mismatch"])
    #expect(patent.conflict.map(\.severity) == ["error"])
    #expect(patent.priorityDate == nil)
    #expect(patent.qualityFlag.map(\.flag) == ["implausible_priority_date"])
    #expect(
      try dataset.inputRows == [
        InputRowLine(
          lineNumber: 2, state: "conflict", reason: "answer_contradicts_question", entityId: nil)
      ])
  }

  @Test func `what cannot be read is counted and harms nothing else`() throws {
    let replies = [
      Replies.reply(Zhihuiya.Details.endpoint, [("CN114154014A", .records)], Replies.day, "<html>"),
      Replies.reply(
        Endpoint(provider: "nobody", name: "list"), [("1", .records)], Replies.day, "{}"),
      Replies.list(of: "示例科技有限公司", rows: [#"{"Id":"1","Title":"示例装置"}"#]),
      Replies.list(
        of: "示例科技有限公司", page: 2,
        rows: [
          Records.row(id: "a1", application: "申请中", publication: "无号", published: "2022-03-08")
        ]),
      list,
    ]

    let dataset = try Dataset(replies: replies)

    #expect(dataset.report.unreadableReplies == 2)
    #expect(dataset.report.unidentifiedRecords == 2)
    #expect(dataset.report.patents == 1)
  }

  @Test func `a number that is none is flagged, the record keeps its other one`() throws {
    let row = Records.row(
      id: "a1", application: "申请中", publication: "CN114154014A", published: "2022-03-08")

    let patent = try #require(
      try Dataset(replies: [Replies.list(of: "示例科技有限公司", rows: [row])]).patents.first)

    #expect(patent.patentId == "PUB:CN114154014A")
    #expect(patent.qualityFlag.map(\.flag) == ["unparsable_number"])
    #expect(patent.qualityFlag.map(\.detail) == ["申请中"])
  }
}
