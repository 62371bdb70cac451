import Extract
import Testing
import Workspace

@testable import Pipeline

struct OverrideTests {
  @Test func `a value is replaced`() throws {
    let plan = try plan(overrides: ["providers.qcc.rate=7/min"])

    #expect(plan.providers["qcc"]?.rate == RateLimit("7/min"))
  }

  @Test func `a value is added, with the groups that hold it`() throws {
    let plan = try plan(overrides: ["providers.zhihuiya.budget.run.items=200"])

    #expect(plan.providers["zhihuiya"]?.limits == [Limit(.run, items: 200)])
  }

  @Test func `a stage is found by its name`() throws {
    let plan = try plan(overrides: ["stages.details.max_age=7d"])

    #expect(plan.stage("details")?.maxAge == .seconds(7 * 86_400))
    #expect(plan.stage("search")?.maxAge == nil)
  }

  @Test func `an option of a stage is checked like a written one`() throws {
    #expect(
      try faults(in: wholePipeline, overrides: ["stages.search.options.kindcode=[4]"]).isEmpty)
    #expect(
      try faults(in: wholePipeline, overrides: ["stages.search.options.kindcode=[9]"])
        .map(\.message) == [
          "“kindcode” of qcc.company-patents: a list of 1, 2, 3 and 4 is expected"
        ])
  }

  @Test func `the last of several values counts`() throws {
    let plan = try plan(overrides: ["providers.qcc.rate=1/s", "providers.qcc.rate=3/s"])

    #expect(plan.providers["qcc"]?.rate == RateLimit("3/s"))
  }

  @Test(arguments: [
    ("stages.serach.max_age=7d", "there is nothing named “serach”", "Did you mean “search”?"),
    ("providers.qcc.rte=1/s", "unknown key “rte”", "Did you mean “rate”?"),
    ("providers.qc.rate=1/s", "there is no provider “qc”", "Did you mean “qcc”?"),
    ("providers.qcc.rate=", "the value is empty", "Write one behind =."),
  ])
  func `a place that is not there is an error with the nearest that is`(
    override: String, message: String, remedy: String
  ) throws {
    let found = try faults(in: wholePipeline, overrides: [override])

    #expect(found.map(\.message) == [message])
    #expect(found.map(\.remedy) == [remedy])
  }

  @Test(arguments: ["rate", "", "=1"])
  func `what is no KEY=VALUE is none`(text: String) {
    #expect(Override(text) == nil)
  }

  @Test func `only the first equals sign parts key and value`() {
    #expect(Override("a.b=c=d")?.value == "c=d")
  }
}
