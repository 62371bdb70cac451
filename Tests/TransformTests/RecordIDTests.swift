import PatentModel
import Providers
import Testing
import Transform

/// Rows that ask for a patent by the id that 智慧芽 has for it.
struct RecordIDTests {
  let id = "718ead9c-4f3c-4674-8f5a-24e126827269"

  @Test(
    arguments: [
      (Optional("CN202111250145.3"), "CN114154014A", "CN202111250145"),
      ("CN95115608.X", "CN1128898A", "CN95115608"), (nil, "CN114154014A", "PUB:CN114154014A"),
      (nil, "CN85101417B", "PUB:CN85101417B"),
    ])
  func `a row is resolved to the patent of the record`(
    application: String?, publication: String, entity: String
  ) throws {
    let item = Records.item(id: id.uppercased(), pn: publication, application: application)

    let dataset = try Dataset(
      rows: [.pending(.publication, id)], replies: [answer(.records, items: [item])])

    #expect(
      try dataset.inputRows == [
        .init(lineNumber: 2, state: "resolved", reason: nil, entityId: entity)
      ])
    #expect(try dataset.patents.map { $0.inputRow.map(\.lineNumber) } == [[2]])
    #expect(try dataset.patents[0].sources == "zhihuiya.detail")
  }

  @Test func `a record without application follows its publication to the owner`() throws {
    let item = Records.item(id: id, pn: "CN114154014A", application: nil)
    let row = Records.row(id: "a1", publication: "CN114154014A", published: "2022-03-08")

    let dataset = try Dataset(
      rows: [.pending(.publication, id)],
      replies: [answer(.records, items: [item]), Replies.list(of: "示例科技有限公司", rows: [row])])

    #expect(try dataset.inputRows.map(\.entityId) == ["CN202111250145"])
  }

  @Test func `a row follows the record to where the latest reply has it`() throws {
    let old = Records.item(id: id, pn: "CN114154014A", application: "CN202111250121.8")
    let new = Records.item(id: id, pn: "CN114154014A")

    let dataset = try Dataset(
      rows: [.pending(.publication, id)],
      replies: [
        answer(.records, on: "2024-05-02", items: [new]),
        Replies.details(of: ["CN114154014A"], on: "2024-05-01", items: [old]),
      ])

    #expect(try dataset.inputRows.map(\.entityId) == ["CN202111250145"])
  }

  @Test(
    arguments: [
      (Optional(ArchivedReply.Verdict.empty), "not_found", "no_record"),
      (.refused, "failed", "refused_by_provider"), (nil, "pending", "not_retrieved_yet"),
    ])
  func `a row without a record says why`(
    verdict: ArchivedReply.Verdict?, state: String, reason: String
  ) throws {
    let dataset = try Dataset(
      rows: [.pending(.publication, id)], replies: verdict.map { [answer($0, items: [])] } ?? [])

    #expect(
      try dataset.inputRows == [
        .init(lineNumber: 2, state: state, reason: reason, entityId: nil)
      ])
  }

  private func answer(
    _ verdict: ArchivedReply.Verdict, on day: String = Replies.day, items: [String]
  ) -> ArchivedReply {
    Replies.reply(
      Zhihuiya.DetailsByID.endpoint, [(id, verdict)], day,
      #"{"data":[\#(items.joined(separator: ","))],"status":true,"error_code":0}"#)
  }
}
