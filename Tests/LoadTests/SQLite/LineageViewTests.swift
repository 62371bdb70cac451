import Foundation
import GRDB
import Load
import PatentModel
import Testing

/// The view `attribute_lineage` over the compact column of its entities.
struct LineageViewTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// One patent of two records that agree on the filing date and give it two titles.
  private func rows(where condition: String) async throws -> [String] {
    let lineage = """
      [{"attributes":["application_number","filing_date","inventors"],"rule":"only_value","records":[0,1]},
      {"attributes":["title"],"rule":"source_order","records":[1],
       "others":[{"record":0,"value":"一种方法"}]},
      {"attributes":["publication_date"],"rule":"only_value","records":[0],"value":"2022-03-08"},
      {"attributes":["anticipated_expiration_date"],"rule":"term","records":[]}]
      """.replacing("\n", with: "")
    let checkpoint = try Checkpoint.of(
      patents: [
        Line.of(
          .patent,
          [
            "patent_id": "CN202111250145", "application_number": "CN202111250145.3",
            "filing_date": "2021-10-26", "title": "方法",
            "anticipated_expiration_date": "2041-10-26", "lineage": .json(lineage),
          ],
          nesting: [
            "patent_inventor": [["sequence": 1, "name": "张三"], ["sequence": 2, "name": "李四"]],
            "source_record": [
              [
                "source": "qcc.list", "source_record_id": "a",
                "raw_application_number": "CN202111250145",
              ],
              ["source": "zhihuiya.detail", "source_record_id": "b"],
            ],
          ])
      ],
      companies: [
        Line.of(
          .company,
          [
            "company_id": "NAME:甲", "address": "甲路一号",
            "lineage": .json(
              #"[{"attributes":["address"],"rule":"recency","records":[0],"others":[{"record":1,"value":"乙路二号"}]}]"#
            ),
          ],
          nesting: [
            "source_record": [
              ["source": "qcc.telecom_detail", "source_record_id": "l1"],
              ["source": "qcc.telecom_detail", "source_record_id": "l2"],
            ]
          ])
      ], in: folder)
    _ = try await SQLiteLoad().load(from: checkpoint, into: folder.file("out"))
    let path = folder.file("out").appending(path: "dataset.sqlite").path(percentEncoded: false)
    return try await DatabaseQueue(path: path).read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT concat FROM (SELECT attribute || '|' || source || '|' || source_record_id || '|'
            || coalesce(raw_value, '∅') || '|' || value || '|' || is_winner || '|' || rule AS concat,
            * FROM attribute_lineage WHERE \(condition)) ORDER BY concat
          """)
    }
  }

  @Test(
    arguments: [
      (
        "attribute = 'application_number'",
        [
          "application_number|qcc.list|a|CN202111250145|CN202111250145.3|1|only_value",
          "application_number|zhihuiya.detail|b|∅|CN202111250145.3|1|only_value",
        ]
      ),
      (
        "attribute = 'inventors' AND source_record_id = 'a'",
        [#"inventors|qcc.list|a|∅|["张三","李四"]|1|only_value"#]
      ),
      (
        "attribute = 'title'",
        ["title|qcc.list|a|∅|一种方法|0|source_order", "title|zhihuiya.detail|b|∅|方法|1|source_order"]
      ),
      (
        "attribute = 'publication_date'",
        ["publication_date|qcc.list|a|∅|2022-03-08|1|only_value"]
      ),
      (
        "source = 'derived'",
        ["anticipated_expiration_date|derived||∅|2041-10-26|1|term"]
      ),
      (
        "entity_type = 'company'",
        [
          "address|qcc.telecom_detail|l1|∅|甲路一号|1|recency",
          "address|qcc.telecom_detail|l2|∅|乙路二号|0|recency",
        ]
      ),
    ])
  func `each record that gives a value is a row, with the rule`(
    condition: String, expected: [String]
  ) async throws {
    #expect(try await rows(where: condition) == expected)
  }
}
