import ByteFormats
import Testing

@testable import Pipeline

struct ExplanationTests {
  private let explanation: Explanation

  init() throws {
    let line = """
      {"patent_id":"CN202111250145","title":"方法","filing_date":"2021-10-26",
      "patent_inventor":[{"name":"张三"},{"name":"李四"}],
      "patent_assignee":[{"role":"applicant","name":"甲"},{"role":"current_assignee","name":"乙"}],
      "source_record":[
        {"source":"qcc.list","source_record_id":"a","record_sha256":"1","retrieved_on":"2026-01-05",
         "raw_application_number":"CN202111250145.3","raw_publication_number":null},
        {"source":"zhihuiya.detail","source_record_id":"b","record_sha256":"2","retrieved_on":"2026-01-06"}],
      "lineage":[
        {"attributes":["filing_date","inventors","current_assignees"],"rule":"only_value","records":[0,1]},
        {"attributes":["title"],"rule":"source_order","records":[1],"others":[{"record":0,"value":"一种方法"}]},
        {"attributes":["publication_date"],"rule":"earliest","records":[0],"document":"CN114154014A",
         "value":"2022-03-08"}],
      "conflict":[{"attribute":"title","rule":"value_disagreement","losing_value":"一种方法",
        "severity":"warn","losing_sources":"qcc.list","winning_value":"方法"}],
      "quality_flag":[{"flag":"term_mismatch","detail":"2041-10-27","source":"qcc.list","severity":"warn"}]}
      """
    explanation = try #require(try JSONParser().read(Array(line.utf8), Explanation.init))
  }

  @Test func `a value comes from its column, its rows or, of a document, from the lineage`() {
    #expect(
      explanation.attributes.map { [$0.name, $0.document, $0.value] } == [
        ["filing_date", nil, "2021-10-26"], ["inventors", nil, #"["张三","李四"]"#],
        ["current_assignees", nil, #"["乙"]"#], ["title", nil, "方法"],
        ["publication_date", "CN114154014A", "2022-03-08"],
      ])
  }

  @Test func `losers stand beside the rule and their record`() throws {
    let title = try #require(explanation.attributes.first { $0.name == "title" })

    #expect(title.rule == "source_order" && title.records == [1])
    #expect(title.others == [.init(record: 0, value: "一种方法")])
    #expect(explanation.conflicts.map(\.losingValue) == ["一种方法"])
    #expect(explanation.flags.map(\.flag) == ["term_mismatch"])
  }

  @Test func `a record has its own numbers, as received`() {
    #expect(explanation.records.map(\.numbers) == [["CN202111250145.3"], []])
  }
}
