import Testing

@testable import Pipeline

struct StrictnessTests {
  @Test func `the pipeline that these tests spoil is sound`() throws {
    #expect(try faults(in: wholePipeline).isEmpty)
  }

  @Test(
    arguments: [
      (Edit("version:", "versoin:"), "the key “version” is missing", nil),
      (Edit("name: test", "name: test\nowner: me"), "unknown key “owner”", "Known: "),
      (Edit("  kind: company", "  kind: company\n  colum: 1"), "unknown key “colum”", "column"),
      (Edit("rate:", "rte:"), "unknown key “rte”", "rate"),
      (Edit("rate:", "Rate:"), "unknown key “Rate”", "rate"),
      (Edit("budget:", "buget:"), "unknown key “buget”", "budget"),
      (Edit("{ calls: 10 }", "{ call: 10 }"), "unknown key “call”", "calls"),
      (Edit("from: input", "from: input\n    max-age: 30d"), "unknown key “max-age”", "max_age"),
      (Edit("kindcode:", "kind_code:"), "unknown key “kind_code”", "kindcode"),
      (Edit("from: search }", "from: search, optoins: {} }"), "unknown key “optoins”", "options"),
    ] as [(Edit, String, String?)])
  func `a misspelt key is an error with the nearest right spelling, never a default`(
    edit: Edit, message: String, hint: String?
  ) throws {
    let fault = try #require(try faults(in: edit.text).first)

    #expect(fault.message == message)
    if let hint { #expect(fault.remedy.contains(hint), "\(fault)") }
  }

  @Test(arguments: [
    Edit("rate:", "rte:"), Edit("budget:", "buget:"), Edit("day:", "week:"),
    Edit("{ calls: 10 }", "{ call: 10 }"), Edit("kindcode:", "kind_code:"),
    Edit("kindcode: [1, 2]", "kindcode: [5]"), Edit("rate: 2/s", "rate: quick"),
    Edit("kind: company", "kind: person"),
    Edit("qcc.company-patents", "qcc.patents"), Edit("from: input", "from: inptu"),
    Edit("search: 0.30", "serach: 0.30"),
  ])
  func `a fault is told with its line`(edit: Edit) throws {
    let fault = try #require(try faults(in: edit.text).first)

    #expect(edit.line > 0)
    #expect(fault.line == edit.line)
    #expect("\(fault)".hasPrefix("test.yaml:\(edit.line): "))
  }

  @Test func `faults are told all at once, in the order of their lines`() throws {
    let text = wholePipeline.replacing("rate:", with: "rte:").replacing("calls:", with: "cals:")

    #expect(
      try faults(in: text).map(\.message) == ["unknown key “rte”", "unknown key “cals”"])
  }

  @Test(
    arguments: [
      (Edit("kind: company", "kind: [company]"), "“input.kind” has the wrong form"),
      (Edit("calls: 10", "calls: ten"), "“providers.qcc.budget.day.calls” has the wrong form"),
      (Edit("[1, 2]", "all"), "“kindcode” has the wrong form"),
      (Edit("name: test", "name: test\nname: again"), "written twice: name"),
      (Edit("version: 1", "version: 2"), "version 2 is not known"),
    ])
  func `a value of the wrong form is an error`(edit: Edit, message: String) throws {
    #expect(try faults(in: edit.text).map(\.message) == [message])
  }

  @Test(arguments: ["", "# nothing", "- a list", "just words"])
  func `a text that is no pipeline is refused`(text: String) throws {
    #expect(try faults(in: text).map(\.message) == ["this is no pipeline"])
  }

  @Test func `a text that is no YAML is refused with its line`() throws {
    let fault = try #require(try faults(in: "version: 1\nname: [a\ninput: {").first)

    #expect(fault.message.hasPrefix("not YAML: "))
    #expect(fault.line != nil)
  }
}
