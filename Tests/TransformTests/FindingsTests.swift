import PatentModel
import Testing
import Transform

/// What a merge counts of conflicts and doubts.
struct FindingsTests {
  @Test func `a legal status of unknown meaning is counted with its words`() throws {
    let items = [
      Records.item(id: "1", pn: "CN114154014A", status: "状态不明"),
      Records.item(
        id: "2", pn: "CN114154015A", application: "CN202111250121.8", status: "状态不明"),
      Records.item(
        id: "3", pn: "CN114154016A", application: "CN202111250100.6", status: "另一状态"),
    ]

    let findings = try Dataset(replies: [
      Replies.details(of: ["CN114154014A", "CN114154015A", "CN114154016A"], items: items)
    ]).report.findings

    #expect(findings.unmappedStatuses == ["状态不明": 2, "另一状态": 1])
    #expect(findings.qualityFlags["unmapped_status_text"] == 3)
  }

  @Test func `what several merges found adds up`() throws {
    let row = Records.row(id: "a", publication: "CN114154014A", published: "2022-03-08")
    let dataset = try Dataset(replies: [
      Replies.list(of: "示例科技有限公司", rows: [row]),
      Replies.details(
        of: ["CN114154014A"], items: [Records.item(pn: "CN114154014A", title: "另一标题")]),
    ])
    var findings = dataset.report.findings

    findings.add(dataset.report.findings)

    #expect(findings.conflicts == ["title": 2])
  }
}
