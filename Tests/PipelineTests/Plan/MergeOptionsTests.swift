import PatentModel
import Testing
import Transform

@testable import Pipeline

/// What a pipeline file may say of its merge.
struct MergeOptionsTests {
  private func plan(options: String) throws -> Plan {
    try PipelineTests.plan(
      Edit(
        "transform: merge-patents, from: [search, details] }",
        "transform: merge-patents, from: [search, details], options: \(options) }"
      ).text)
  }

  @Test func `sources may be ordered for single attributes, and terms judged on a day`() throws {
    let plan = try plan(
      options: "{ sources_of: { title: [qcc.list] }, as_of: 2026-01-31 }")
    let merge = try #require(plan.stages.lazy.compactMap { $0.operation as? MergePatents }.first)

    let options = merge.mergeOptions
    #expect(options.sourceOrder.sources == SourceOrder.patents.sources)
    #expect(options.sourceOrder.ofAttribute == [.title: ["qcc.list"]])
    #expect(options.asOf?.description == "2026-01-31")
  }

  @Test(
    arguments: [
      ("{ sources: [qcc.lst] }", "“qcc.lst” is no source"),
      ("{ sources_of: { titel: [qcc.list] } }", "Did you mean “title”?"),
      ("{ sources_of: { title: [zhihuiya.details] } }", "Did you mean “zhihuiya.detail”?"),
      ("{ as_of: tomorrow }", "“tomorrow” is no day"),
      ("{ as_off: 2026-01-31 }", "Did you mean “as_of”?"),
    ])
  func `a slip is told with the nearest right spelling`(options: String, words: String) {
    let faults = #expect(throws: DeclarationFaults.self) { try plan(options: options) }

    #expect(faults?.description.contains(words) == true, "\(faults?.description ?? "")")
  }
}
