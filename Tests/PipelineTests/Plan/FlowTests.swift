import Foundation
import Extract
import PatentModel
import Testing

@testable import Pipeline

/// What each stage may read from.
struct FlowTests {
  @Test func `details of one provider cannot be asked about what another's list names`() throws {
    let text = """
      version: 1
      name: test
      input: { kind: company }
      stages:
        - { name: licenses, extract: qcc.telecom-licenses, from: input }
        - { name: details, extract: qcc.patent-details, from: licenses }
      """

    #expect(
      try faults(in: text).map { "\($0)" } == [
        "test.yaml:6: “qcc.patent-details” asks about each QCC patent, and “licenses” names none. "
          + "Read from a stage of qcc.company-patents."
      ])
  }

  @Test func `a load reads one merge`() throws {
    let text = wholePipeline.replacing(
      "- { name: ndjson",
      with: "- { name: companies, transform: merge-companies, from: search }\n"
        + "  - { name: ndjson"
    ).replacing("from: patents }", with: "from: [patents, companies] }")

    #expect(
      try faults(in: text).map(\.message) == ["“ndjson” reads from 2 merges"])
  }

  @Test(
    arguments: [
      ("{ name: details, priority: newst,", "“newst” is no priority", "Did you mean “newest”?"),
      (
        "{ name: details, priority: best,", "“best” is no priority",
        "Known: granted, input, newest."
      ),
    ])
  func `a priority is one of those there are`(stage: String, message: String, remedy: String) throws
  {
    let found = try faults(in: wholePipeline.replacing("{ name: details,", with: stage))

    #expect(found.map(\.message) == [message] && found.map(\.remedy) == [remedy])
  }

  @Test func `what buys nothing has no priority`() throws {
    let text = wholePipeline.replacing(
      "{ name: patents,", with: "{ name: patents, priority: newest,")

    #expect(
      try faults(in: text).map(\.message) == ["“patents” buys nothing that could have a priority"])
    #expect(
      try plan(
        wholePipeline.replacing("{ name: details,", with: "{ name: details, priority: granted,")
      )
      .stage("details")?.priority == .granted)
  }

  @Test func `companies are made of a list of companies`() throws {
    let text = """
      version: 1
      name: test
      input: { kind: publication }
      stages:
        - { name: details, extract: zhihuiya.patents, from: input }
        - { name: companies, transform: merge-companies, from: details }
      """

    #expect(
      try faults(in: text).map(\.message) == [
        "“companies” makes companies, and the input holds publication rows"
      ])
  }

  @Test(
    arguments: [
      ("sipop.citations", "application"), ("zhihuiya.patents", "publication"),
      ("qcc.credit-reports", "company"), ("qcc.company-landscape", "company"),
    ])
  func `a list holds what its stages ask about`(name: String, kind: String) throws {
    let text = """
      version: 1
      name: test
      input: { kind: \(kind) }
      stages:
        - { name: all, extract: \(name), from: input }
      """

    #expect(try faults(in: text).isEmpty)
    for other in InputRow.Kind.allCases.map(\.rawValue) where other != kind {
      #expect(try !faults(in: text.replacing("kind: \(kind)", with: "kind: \(other)")).isEmpty)
    }
  }

  @Test(
    arguments: [
      ("ipc: 5G", "“ipc” of qcc.company-patents: a symbol such as"),
      ("appDateBegin: 2015-02-30", "“appDateBegin” of qcc.company-patents: a day is expected"),
      ("pubDateBegin: 2015-01-02, pubDateEnd: 2015-01-01", "“pubDateEnd” of qcc.company-patents"),
      ("status: 实质审查", "“status” of qcc.company-patents: a code of up to ten letters"),
      ("kindcode: 5", "“kindcode” of qcc.company-patents: a list of 1, 2, 3 and 4 is expected"),
      ("kindcod: 1", "unknown key “kindcod”. Did you mean “kindcode”?"),
    ])
  func `a filter that would be refused is refused before it is paid for`(
    options: String, words: String
  ) throws {
    let edit = Edit("options:\n      kindcode: [1, 2]", "options: { \(options) }")
    let found = try faults(in: edit.text)

    #expect(edit.text != wholePipeline)
    #expect(found.count == 1 && "\(found)".contains(words), "\(found)")
  }

  @Test func `one kind or several can be named`() throws {
    for kinds in ["1", "[1]", "[1, 3]"] {
      #expect(try faults(in: Edit("kindcode: [1, 2]", "kindcode: \(kinds)").text).isEmpty)
    }
  }

  @Test func `every shipped pipeline can run`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "pipelines")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "yaml" }
    #expect(files.count == 5)
    for file in files {
      let plan = try Plan(PipelineFile(at: file))
      #expect("\(plan.name).yaml" == file.lastPathComponent)
    }
  }
}
