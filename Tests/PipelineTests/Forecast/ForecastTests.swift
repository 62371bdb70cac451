import Extract
import Foundation
import PatentModel
import Providers
import Testing
import Workspace

@testable import Pipeline

struct ForecastTests {
  /// 2026-01-31 12:00 in Shanghai.
  static let now = Date(timeIntervalSince1970: 1_769_832_000)
  static let search = QCC.PatentSearch().endpoint
  static let detail = Zhihuiya.DetailLookup().endpoint

  @Test func `of lists that were begun everything behind them is known`() throws {
    let forecast = try forecast(
      overrides: ["providers.zhihuiya.price.item=0.5"],
      [
        "search": .lists([.of(170, owned: 50, missing: 3)], missing: 3),
        "details": .questions(to: Self.detail, owned: 20, missing: 30),
      ])

    let (search, details) = (forecast.stages[0], forecast.stages[1])
    #expect(search.calls == Bounds(exactly: 3) && search.items == .zero)
    #expect(search.cost.known == Bounds(exactly: Money(yuan: 0.9)))
    #expect(details.items == Bounds(exactly: 150) && details.calls == Bounds(exactly: 2))
    #expect(details.owned == 20)
    #expect(search.isExact && !details.isExact, "nobody has seen the rest of the list")
    #expect(forecast.fits == true)
    #expect(forecast.cost.known == Bounds(exactly: Money(yuan: 75.9)))
    #expect(forecast.cost.unpriced.isEmpty)
  }

  @Test func `what nobody has seen is a range that names what it rests on, stage after stage`()
    throws
  {
    let forecast = try forecast([
      "search": .lists([.of(nil, owned: 0, missing: 1)], missing: 1)
    ])

    let (search, details) = (forecast.stages[0], forecast.stages[1])
    #expect(search.calls == Bounds(1, 20) && !search.isExact)
    #expect(search.assumptions.contains { $0.english.contains("guess") })
    #expect(details.items == Bounds(0, 1_000) && details.calls == Bounds(0, 10))
    #expect(details.assumptions.contains { $0.english.contains("“search”") })
    #expect(forecast.fits == nil, "ten calls a day are allowed")
  }

  @Test func `a price that is unknown is never nothing`() throws {
    let forecast = try forecast([
      "search": .lists([.of(100, owned: 50, missing: 1)], missing: 1),
      "details": .questions(to: Self.detail, missing: 5),
    ])

    let details = forecast.stages[1]
    #expect(details.cost.known == nil && details.cost.unpriced == ["zhihuiya.item"])
    #expect(forecast.cost.known == Bounds(exactly: Money(yuan: 0.3)))
    #expect(forecast.cost.unpriced == ["zhihuiya.item"])
    #expect(forecast.providers["zhihuiya"]?.cost.known == nil)
  }

  @Test func `where all is owned nothing is called, and that costs nothing`() throws {
    let forecast = try forecast([
      "search": .lists([.of(100, owned: 100, missing: 0)], missing: 0),
      "details": .questions(to: Self.detail, owned: 100),
    ])

    #expect(forecast.stages.allSatisfy { $0.calls == .zero && $0.items == .zero })
    #expect(forecast.cost == .nothing && forecast.isExact && forecast.fits == true)
    #expect(forecast.endsAt == Self.now)
  }

  @Test func `what nobody has seen may be owned already, or be named by several lists`() throws {
    let list = ListEnding.of(170, owned: 50, missing: 3)
    var details = StageSurvey.questions(to: Self.detail, missing: 30)
    let several = try forecast(["search": .lists([list, list], missing: 6), "details": details])
    #expect(several.stages[1].items == Bounds(30, 270) && !several.stages[1].isExact)

    details.mayOwnMore = true
    let owned = try forecast(["search": .lists([list], missing: 3), "details": details])
    #expect(owned.stages[1].items == Bounds(30, 150))
    #expect(owned.stages[1].assumptions.contains { $0.english.contains("owned already") })
  }

  @Test func `a list that is bought again may have grown`() throws {
    let forecast = try forecast([
      "search": .lists([.of(101, owned: 101, missing: 0, outdated: 3)], missing: 3),
      "details": .questions(to: Self.detail, owned: 101),
    ])

    #expect(forecast.stages[0].calls == Bounds(exactly: 3) && !forecast.stages[0].isExact)
    #expect(forecast.stages[1].items == Bounds(0, 11) && !forecast.isExact)
  }

  @Test func `nothing is exact that stands behind what is locked`() throws {
    var survey = StageSurvey.lists([.of(100, owned: 50, missing: 0)], missing: 0)
    survey.tallies = [QuestionTally(endpoint: Self.search, owned: 1, barred: 1)]
    let forecast = try forecast(["search": survey])

    #expect(forecast.stages[0].calls == .zero)
    #expect(!forecast.stages[0].isExact && !forecast.stages[1].isExact)
  }

  @Test func `a limit of money does not fit what has no price`() throws {
    let seen = [
      "search": StageSurvey.lists([.of(150, owned: 50, missing: 2)], missing: 2),
      "details": .questions(to: Self.detail, missing: 5),
    ]

    #expect(try forecast(seen, mostCost: Money(yuan: 100)).fits == nil)
    #expect(try forecast(seen, mostCost: Money(yuan: 0.5)).fits == false)
    let blind = try forecast(["details": seen["details"] ?? StageSurvey()], mostCost: .zero)
    #expect(blind.mostCost?.needs == nil && blind.fits == nil && blind.mostCost?.isBlind == true)
  }

  @Test func `an end that no calendar has is not told`() throws {
    let forecast = try forecast(
      overrides: ["providers.qcc.rate=1/h", "providers.qcc.budget.day.calls=1000000000"],
      [
        "search": .lists(
          Array(repeating: .of(nil, owned: 0, missing: 1), count: 100_000), missing: 100_000)
      ])

    #expect(forecast.endsAt == nil && forecast.providers["qcc"]?.seconds.high == Forecast.horizon)
  }

  @Test
  func
    `a high end that a budget never lets through has no end, and that of a run is not waited for`()
    throws
  {
    let unseen = ["search": StageSurvey.lists([.of(nil, owned: 0, missing: 1)], missing: 1)]
    let end = { (budget: String) in
      try forecast(overrides: ["providers.qcc.budget=\(budget)"], unseen).endsAt
    }
    #expect(try end("{ day: { calls: 0 } }") == nil)
    #expect(try end("{ run: { calls: 5 } }") != nil)
    #expect(try end("{ day: { calls: 10 }, month: { calls: 12 } }") != nil)
  }

  @Test func `an endpoint with a pace of its own takes its own time`() throws {
    let forecast = try forecast(
      overrides: ["providers.qcc.endpoints={ search: { rate: 1/min } }"],
      ["search": .lists([.of(200, owned: 50, missing: 3)], missing: 3)])

    #expect(forecast.providers["qcc"]?.seconds == Bounds(exactly: 120))
  }

  @Test func `a stage with a priority begins when those before it have ended`() throws {
    let seen = [
      "search": StageSurvey.lists([.of(500, owned: 50, missing: 9)], missing: 9),
      "details": .questions(to: Self.detail, missing: 600),
    ]
    let free = try forecast(seen, in: plan())
    let waiting = try forecast(
      seen, in: plan(Edit("from: search }", "from: search, priority: newest }").text))

    #expect(free.providers["zhihuiya"]?.seconds == Bounds(4, 4))
    #expect(waiting.providers["zhihuiya"]?.seconds.low == 6)
  }

  @Test func `a budget that ends within a batch adds the calls for its halves`() throws {
    let forecast = try forecast(
      overrides: ["providers.zhihuiya.budget.day.items=120"],
      ["details": .questions(to: Self.detail, missing: 300)])

    // Two days end within a batch of 100, which takes seven halvings to cut.
    #expect(forecast.stages[1].calls == Bounds(3, 3 + 2 * 7) && !forecast.isExact)
  }

  @Test func `applications are from half of the publications to all`() throws {
    let plan = try plan(
      Edit(
        "{ name: details, extract: zhihuiya.patents", "{ name: details, extract: sipop.citations"
      )
      .text)
    let forecast = Forecast(
      of: plan, input: InputCounts(),
      seen: ["search": .lists([.of(101, owned: 50, missing: 2)], missing: 2)], spent: [:],
      mostCost: nil, at: Self.now)

    #expect(forecast.stages[1].calls == Bounds(26, 51))
    let month = try #require(forecast.providers["sipop"]?.windows.first)
    #expect(month.fits == false && month.left == 20)
    #expect(month.until.map { ShanghaiTime($0).text } == "2026-03-01 00:00")
  }

  @Test func `reports are ordered once and asked for until they are ready`() throws {
    let plan = try plan(
      """
      version: 1
      name: test
      input: { kind: company }
      providers:
        qcc: { report: { poll_first: 10s, poll_max: 10s, deadline: 30s }, price: { report: 5 } }
      stages:
        - { name: reports, extract: qcc.credit-reports, from: input }
      """)
    let order = QCC.ReportOrder().endpoint
    let forecast = Forecast(
      of: plan, input: InputCounts(), seen: ["reports": .questions(to: order, missing: 3)],
      spent: [:], mostCost: nil, at: Self.now)

    #expect(forecast.stages[0].calls == Bounds(6, 15))
    #expect(forecast.cost.known == Bounds(exactly: Money(yuan: 15)))
    #expect(forecast.cost.unpriced == ["qcc.report_poll"])
  }

  @Test func `the pace tells when it ends, and a budget on which day`() throws {
    let seen = ["search": StageSurvey.lists([.of(2_050, owned: 1_500, missing: 11)], missing: 11)]

    let free = try forecast(overrides: ["providers.qcc.budget.day.calls=100"], seen)
    #expect(free.providers["qcc"]?.seconds == Bounds(exactly: 5))
    #expect(free.endsAt == Self.now + 5)

    let bound = try forecast(seen)
    #expect(bound.fits == false)
    #expect(bound.endsAt.map { ShanghaiTime($0).text } == "2026-02-01 00:00")

    let spent = try forecast(
      overrides: ["providers.qcc.budget.day.calls=100"], seen, spent: Spending(calls: 90))
    #expect(spent.fits == false && spent.providers["qcc"]?.windows[0].left == 10)
  }

  @Test func `the most that a run may cost counts for all providers`() throws {
    let seen = ["search": StageSurvey.lists([.of(150, owned: 50, missing: 2)], missing: 2)]

    let free = ["providers.zhihuiya.price.item=0"]
    #expect(try forecast(overrides: free, seen, mostCost: Money(yuan: 0.6)).fits == true)
    let tight = try forecast(overrides: free, seen, mostCost: Money(yuan: 0.5))
    #expect(tight.fits == false && tight.endsAt == nil)
  }

  @Test func `for machines every key is there, and what is not known is null`() throws {
    let text = try forecast(["details": .questions(to: Self.detail, missing: 5)]).json()

    let form = try JSONDecoder().decode(Form.self, from: Data(text.utf8))
    #expect(form.stages.map(\.name) == ["search", "details"])
    #expect(form.stages[1].items.low == 5 && form.stages[1].cost == nil)
    #expect(text.contains(#""cost" : null"#) && text.contains(#""max_cost" : null"#))
    #expect(text.contains(#""ends_at" : "2026-01-31T12:00:00+08:00""#))
  }

  private func forecast(
    overrides: [String] = [], _ seen: [String: StageSurvey], spent: Spending = .zero,
    mostCost: Money? = nil, in chosen: Plan? = nil
  ) throws -> Forecast {
    Forecast(
      of: try chosen ?? plan(overrides: overrides), input: InputCounts(), seen: seen,
      spent: ["qcc": [.day: spent]], mostCost: mostCost, at: Self.now)
  }
}

private struct Form: Decodable {
  struct Range: Decodable {
    let low, high: Double
  }

  struct Stage: Decodable {
    let name: String
    let items: Range
    let cost: Range?
  }

  let stages: [Stage]
}

extension StageSurvey {
  fileprivate static func lists(_ endings: [ListEnding], missing: Int) -> StageSurvey {
    var survey = questions(to: ForecastTests.search, missing: missing)
    var lists = ListTally(.patents)
    for ending in endings { lists.add(ending) }
    survey.lists = lists
    return survey
  }

  fileprivate static func questions(
    to endpoint: Endpoint, owned: Int = 0, missing: Int = 0
  ) -> StageSurvey {
    StageSurvey(
      tallies: [QuestionTally(endpoint: endpoint, owned: owned, missing: missing)])
  }
}
