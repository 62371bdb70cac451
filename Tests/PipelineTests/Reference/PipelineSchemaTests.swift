import Testing

@testable import Pipeline

struct PipelineSchemaTests {
  private let check: SchemaCheck

  init() throws { check = try SchemaCheck(PipelineSchema.text()) }

  @Test(arguments: ShippedPipelines.names)
  func `every shipped pipeline is right by the schema`(name: String) throws {
    #expect(try check.faults(in: ShippedPipelines.text(name)) == [])
  }

  /// What is commented out in a shipped file is meant to be used.
  @Test(arguments: ShippedPipelines.names)
  func `every shipped pipeline names its schema in its first line`(name: String) throws {
    let first = try ShippedPipelines.text(name).split(whereSeparator: \.isNewline).first

    #expect(first == "# yaml-language-server: $schema=../docs/pipeline.schema.json")
  }

  @Test func `the whole pipeline of other tests is right by the schema`() throws {
    #expect(try check.faults(in: wholePipeline) == [])
  }

  @Test(arguments: [
    (Edit("name: test", "nmae: test"), ".nmae"),
    (Edit("kind: company", "kind: firm"), ".input.kind"),
    (Edit("rate: 2/s", "rte: 2/s"), ".providers.qcc.rte"),
    (Edit("rate: 2/s", "rate: 2 a second"), ".providers.qcc.rate"),
    (Edit("rate: 2/s", "concurrency: 0"), ".providers.qcc.concurrency"),
    (Edit("search: 0.30", "serch: 0.30"), ".providers.qcc.price.serch"),
    (Edit("day: { calls: 10 }", "week: { calls: 10 }"), ".providers.qcc.budget.week"),
    (Edit("  qcc:", "  qc:"), ".providers.qc"),
    (Edit("kindcode:", "kindcodes:"), ".stages.0.options.kindcodes"),
    (Edit("[1, 2]", "[1, 5]"), ".stages.0.options.kindcode"),
    (Edit("from: input", "form: input"), ".stages.0.form"),
    (Edit("extract: zhihuiya.patents", "extract: zhihuiya.patent"), ".stages.1.extract"),
    (Edit("transform: merge-patents", "load: sqlite, transform: merge-patents"), ".stages.2"),
    (Edit("load: ndjson", "load: ndjson, options: { bom: true }"), ".stages.3.options.bom"),
  ])
  func `what is misspelt is marked where it stands`(edit: Edit, place: String) throws {
    #expect(edit.line > 0)

    let found = try check.faults(in: edit.text)

    #expect(found.contains { $0.hasPrefix("\(place):") }, "\(found)")
  }

  @Test func `an encoding may be written in capitals`() throws {
    let edit = Edit("kind: company", "kind: company\n  encoding: GB18030")
    #expect(try check.faults(in: edit.text) == [])
    #expect(try faults(in: edit.text).isEmpty)
  }
}
