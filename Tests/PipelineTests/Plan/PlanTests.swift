import Extract
import PatentModel
import Testing
import Workspace

@testable import Pipeline

struct PlanTests {
  @Test func `a plan knows its stages and the providers that they call`() throws {
    let plan = try plan()

    #expect(plan.name == "test" && plan.input.kind == .company)
    #expect(plan.stages.map(\.name) == ["search", "details", "patents", "ndjson"])
    #expect(plan.extractStages.map(\.stage.name) == ["search", "details"])
    #expect(Set(plan.providers.keys) == ["qcc", "zhihuiya"])
    let qcc = try #require(plan.providers["qcc"])
    #expect(qcc.rate == RateLimit("2/s"))
    #expect(qcc.limits == [Limit(.day, calls: 10)])
    #expect(qcc.prices == ["search": Money(yuan: 0.3)])
  }

  @Test func `an endpoint may have a pace of its own, and what it does not say is the provider's`()
    throws
  {
    let text = Edit("rate: 2/s", "rate: 2/s\n    endpoints: { search: { rate: 3/min } }").text
    let qcc = try #require(try plan(text).providers["qcc"])

    #expect(qcc.endpointPaces == ["search": CallLimit(rate: RateLimit(3, per: .seconds(60)), 4)])
  }

  @Test(arguments: [("1/3", 3), ("1/10", 1), ("2/3", 6), ("1/1", 10)])
  func `a share of a budget leaves the rest to others`(share: String, calls: Int) throws {
    let plan = try plan(overrides: ["providers.qcc.budget.share=\(share)"])

    #expect(try #require(plan.providers["qcc"]).limits == [Limit(.day, calls: calls)])
  }

  @Test func `a share is of every window and measure, also of those that are not written`() throws {
    let plan = try plan(
      """
      version: 1
      name: test
      input: { kind: application }
      providers:
        sipop:
          price: { call: 0.25 }
          budget: { share: 1/3, run: { calls: 11, items: 100, cost: 1 } }
      stages:
        - { name: citations, extract: sipop.citations, from: input }
      """)

    #expect(
      try #require(plan.providers["sipop"]).limits == [
        Limit(.run, calls: 3, items: 33, cost: Money(millionths: 333_333)),
        Limit(.month, calls: 6),
      ])
  }

  @Test func `a list may be read by shards`() throws {
    let plan = try plan(overrides: ["input.shard=2/5"])

    #expect(plan.input.shard == Portion(reading: "2/5"))
  }

  @Test func `a provider that no stage calls needs no account`() throws {
    let plan = try plan(
      """
      version: 1
      name: test
      input: { kind: publication }
      providers: { qcc: { rate: 1/s } }
      stages:
        - { name: details, extract: zhihuiya.patents, from: input }
      """)

    #expect(Array(plan.providers.keys) == ["zhihuiya"])
    #expect(throws: Never.self) { try plan.checkAccounts(in: ["ZHIHUIYA_API_KEY": "key"]) }
    #expect(throws: MissingCredentials.self) {
      try plan.checkAccounts(in: ["QCC_KEY": "a", "QCC_SECRET_KEY": "b"])
    }
  }

  @Test(
    arguments: [
      (Edit("kind: company", "kind: compny"), "“compny” is no kind of input"),
      (
        Edit("kind: company", "kind: company\n  encoding: big5"),
        "“big5” is no encoding that can be read"
      ),
      (Edit("name: details", "name: search"), "the name “search” is taken"),
      (Edit("name: ndjson", "name: input"), "the name “input” is taken"),
      (
        Edit("[search, details]", "[search, detials]"),
        "“patents” reads from “detials”, and no stage before it has that name"
      ),
      (Edit("from: patents }", "from: [] }"), "“ndjson” reads from nothing"),
      (
        Edit("extract: zhihuiya.patents", "extract: zhihuiya.patents, load: ndjson"),
        "“details” needs exactly one of extract, transform and load"
      ),
      (
        Edit("zhihuiya.patents", "zhihuiya.patent"),
        "there is no extract operator “zhihuiya.patent”"
      ),
      (Edit("load: ndjson", "load: merge-patents"), "there is no load operator “merge-patents”"),
      (Edit("from: patents }", "from: search }"), "“ndjson” (load) cannot read from “search”"),
      (
        Edit("[search, details]", "[input, details]"),
        "“patents” (transform) cannot read from “input”"
      ),
      (Edit("from: search }", "from: search, max_age: old }"), "“old” is no duration"),
      (Edit("rate: 2/s", "rate: 2/day"), "“2/day” is no rate; write N/s, N/min or N/h"),
      (Edit("rate: 2/s", "rate: 0/s"), "“0/s” is no rate; write N/s, N/min or N/h"),
      (Edit("rate: 2/s", "concurrency: 0"), "at least 1 is expected"),
      (Edit("rate: 2/s", "max_attempts: 0"), "at least 1 is expected"),
      (Edit("rate: 2/s", "breaker_tries: 0"), "at least 1 is expected"),
      (Edit("rate: 2/s", "endpoints: { search: { rate: 1 } }"), "“1” is no rate; write N/s"),
      (Edit("rate: 2/s", "endpoints: { search: { concurrency: 0 } }"), "at least 1 is expected"),
      (Edit("rate: 2/s", "endpoints: { serch: { rate: 1/s } }"), "Did you mean “search”?"),
      (Edit("rate: 2/s", "endpoints: { search: { rat: 1/s } }"), "unknown key “rat”"),
      (Edit("search: 0.30", "search: -1"), "an amount in CNY from 0 on is expected"),
      (Edit("search: 0.30", "search: .inf"), "an amount in CNY from 0 on is expected"),
      (Edit("search: 0.30", "search: 1e30"), "an amount in CNY from 0 on is expected"),
      (Edit("calls: 10", "calls: -10"), "amounts from 0 on are expected"),
      (Edit("calls: 10", "cost: .nan"), "amounts from 0 on are expected"),
      (Edit("rate: 2/s", "timeout: 0s"), "“0s” is no duration"),
      (
        Edit("rate: 2/s", "timeout: 5 minutes"),
        "“5 minutes” is no duration; write 250ms, 30s, 15min, 2h or 30d"
      ),
      (Edit("day:", "share: 1/0\n      day:"), "“1/0” is no share. Write 1/3 for one in three."),
      (Edit("day:", "share: 1/11\n      day:"), "1/11 of the budget of a day is nothing"),
      (Edit("day: { calls: 10 }", "share: 1/2"), "there is no budget to be shared"),
      (Edit("day:", "shares: 1/2\n      day:"), "“providers.qcc.budget.shares” has the wrong form"),
      (Edit("kind: company", "kind: company\n  shard: 4/3"), "“4/3” is no shard"),
      (Edit("day:", "dayly:"), "“dayly” is no window. Did you mean “day”?"),
      (Edit("search: 0.30", "item: 0.30"), "nothing is billed as “item”"),
      (
        Edit(
          "price: { search: 0.30 }\n    budget:\n      day: { calls: 10 }",
          "budget: { day: { cost: 5 } }"),
        "a budget of money needs a price, and none is set"
      ),
      (Edit("kindcode: [1, 2]", "kindcode: []"), "a list of 1, 2, 3 and 4 is expected"),
      (
        Edit("from: search }", "from: search, options: { batch_size: 101 } }"),
        "a number from 1 to 100 is expected"
      ),
      (
        Edit("details]", "details], options: { sources: [zhihuiya.details] }"),
        "“zhihuiya.details” is no source. Did you mean “zhihuiya.detail”?"
      ),
    ])
  func `what cannot run is refused before anything is sent`(edit: Edit, words: String) throws {
    let found = try faults(in: edit.text)

    #expect(edit.text != wholePipeline)
    #expect(found.contains { "\($0)".contains(words) }, "\(found)")
  }

  @Test func `a stage that cannot be made is told once, not again for those that read from it`()
    throws
  {
    let text = Edit("qcc.company-patents", "qcc.patents").text

    #expect(
      try faults(in: text).map(\.message) == ["there is no extract operator “qcc.patents”"])
  }

  @Test func `an operator has to ask about what the list holds`() throws {
    let text = Edit("kind: company", "kind: publication").text

    #expect(
      try faults(in: text).map(\.message) == [
        "“qcc.company-patents” asks about company rows, and the input holds publication rows"
      ])
  }

  @Test func `a pipeline that buys nothing is none`() throws {
    let text = """
      version: 1
      name: test
      input: { kind: company }
      stages: []
      """

    #expect(try faults(in: text).map(\.message) == ["no stage buys anything"])
  }

  @Test func `stages know which comes before which`() throws {
    let plan = try plan()
    let details = try #require(plan.stage("details"))

    #expect(plan.comes(details, before: "patents"))
    #expect(!plan.comes(details, before: "details"))
    #expect(!plan.comes(details, before: "search"))
    #expect(!plan.comes(details, before: "nothing"))
  }
}
