import ByteFormats
import PatentModel
import Testing
import Transform

/// The compact column `lineage`, as the view reads it.
struct LineageTests {
  @Test func `what one record alone tells stands together`() throws {
    let row = Records.row(id: "a1", publication: "CN114154014A", published: "2022-03-08")
    let entries = try lineage(
      of: Dataset(replies: [Replies.list(of: "示例科技有限公司", rows: [row])]))

    let only = try #require(entries.first { $0.rule == "only_value" && $0.value == nil })
    #expect(
      only.attributes == ["application_number", "filing_date", "title", "applicants", "inventors"])
    #expect(only.records == [0] && only.others.isEmpty)
  }

  @Test func `a value that lost stands beside the rule and the record that gives it`() throws {
    let entries = try lineage(of: disagreeing())

    let title = try #require(entries.first { $0.attributes == ["title"] })
    #expect(title.rule == "source_order")
    #expect(title.records == [1], "of source_record in its order: qcc.list, zhihuiya.detail")
    #expect(title.others.map(\.record) == [0])
    #expect(title.others.map(\.value) == ["一种视频推荐方法"])
  }

  @Test func `a concluded value names its rule and, where one can be named, its records`() throws {
    let item = Records.item(
      pn: "CN114154014A", grant: ("CN114154014B", 2024_01_05), status: "有效",
      more: #","priority_date":20210101"#)
    let entries = try lineage(
      of: Dataset(replies: [Replies.details(of: ["CN114154014A"], items: [item])]))

    func entry(_ attribute: String) -> Entry? {
      entries.first { $0.attributes.contains(attribute) }
    }
    #expect(entry("patent_type")?.rule == "type_digit")
    #expect(entry("patent_type")?.records == [0])
    #expect(entry("priority_date")?.rule == "earliest")
    #expect(entry("anticipated_expiration_date")?.rule == "term")
    #expect(entry("anticipated_expiration_date")?.records == [])
    #expect(entry("legal_status")?.rule == "undated_only" || entry("legal_status") != nil)
  }

  @Test func `the date of a document is told with it where records disagree`() throws {
    let row = Records.row(id: "a1", publication: "CN114154014A", published: "2022-03-09")
    let entries = try lineage(
      of: Dataset(replies: [
        Replies.list(of: "示例科技有限公司", rows: [row]),
        Replies.details(of: ["CN114154014A"], items: [Records.item(pn: "CN114154014A")]),
      ]))

    let date = try #require(entries.first { $0.attributes == ["publication_date"] })
    #expect(date.document == "CN114154014A" && date.value == "2022-03-08")
    #expect(date.records == [1] && date.others.map(\.value) == ["2022-03-09"])
    let agreed = try lineage(of: disagreeing())
    #expect(agreed.allSatisfy { $0.attributes != ["publication_date"] })
  }

  @Test func `an attribute may trust its sources in an order of its own`() throws {
    let order = SourceOrder(["zhihuiya.detail", "qcc.list"], ofAttribute: [.title: ["qcc.list"]])
    let patent = try #require(try disagreeing(order).patents.first)

    #expect(patent.title == "一种视频推荐方法")
    #expect(patent.patentInventor.map(\.name) == ["胡建猛"])
  }

  /// Two providers that give one patent two titles.
  private func disagreeing(_ order: SourceOrder = .patents) throws -> Dataset {
    try Dataset(
      replies: [
        Replies.list(
          of: "示例科技有限公司",
          rows: [
            Records.row(
              id: "a1", publication: "CN114154014A", published: "2022-03-08", title: "一种视频推荐方法")
          ]),
        Replies.details(of: ["CN114154014A"], items: [Records.item(pn: "CN114154014A")]),
      ], sourceOrder: order)
  }

  private struct Entry {
    let attributes: [String]
    let rule: String?
    let records: [Int]
    let document: String?
    let value: String?
    let others: [(record: Int?, value: String?)]
  }

  private func lineage(of dataset: Dataset) throws -> [Entry] {
    let line = try #require(dataset.lines[.patent]?.first)
    return try JSONParser().read(Array(line.utf8)) { root in
      root["lineage"]?.elements.map { entry in
        Entry(
          attributes: entry["attributes"]?.elements.compactMap(\.string) ?? [],
          rule: entry["rule"]?.string,
          records: entry["records"]?.elements.compactMap(\.integer) ?? [],
          document: entry["document"]?.string, value: entry["value"]?.string,
          others: entry["others"]?.elements.map { ($0["record"]?.integer, $0["value"]?.string) }
            ?? [])
      } ?? []
    }
  }
}
