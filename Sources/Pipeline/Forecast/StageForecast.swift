import Extract
package import PatentModel
import Providers
import Workspace

/// What a stage would call, buy and cost.
package struct StageForecast: Hashable, Sendable {
  package let name: String
  package let provider: String
  /// Companies, publications that it is asked about, as far as they are known.
  package let subjects: Int
  /// Questions that the archive answers.
  package let owned: Int
  /// Questions that are not asked now: locked, or perhaps ordered.
  package let barred: Int
  /// Lists of which no page is owned: a probe of some tells more.
  package let unseenLists: Int
  package private(set) var calls: Bounds<Int>
  /// Where the provider bills by item.
  package let items: Bounds<Int>
  package let cost: CostForecast
  /// What the figures rest on, where they are not all known; sentences without a full stop.
  package let assumptions: [Words]
  /// Whether calls and items are known, rather than reckoned.
  package private(set) var isExact: Bool
  /// By the key of the pipeline file that holds their price and pace.
  let callsByKey: [String: Bounds<Int>]
  /// The most questions of a call.
  let batchSize: Int
  /// Seconds that the last order may wait until it is ready.
  let longestWait: Int
  /// Lists that its records come from; nil where nobody knows, and for a stage that reads none.
  let lists: Int?
  /// Records that its new answers will bring: what stages behind it are asked about.
  let records: Bounds<Int>
}

extension StageForecast {
  /// - Parameters:
  ///   - stage: As planned.
  ///   - extract: What it does.
  ///   - survey: What there is of its questions.
  ///   - arrivals: The subjects that stages before it will yet name.
  ///   - price: What an endpoint bills.
  init(
    of stage: PlannedStage, _ extract: any ExtractOperator, survey: StageSurvey,
    arrivals: Arrivals, price: (Endpoint) -> Price
  ) {
    let demand = Demand(extract, survey: survey, arrivals: arrivals.subjects)
    name = stage.name
    provider = type(of: extract).provider
    subjects = survey.subjects
    owned = survey.tallies.reduce(0) { $0 + $1.owned }
    barred = survey.tallies.reduce(0) { $0 + $1.barred }
    lists = arrivals.subjects == .zero ? survey.lists?.count : nil
    unseenLists = survey.lists?.unseen ?? 0
    calls = demand.lines.reduce(.zero) { $0 + $1.calls }
    callsByKey = Dictionary(
      demand.lines.map { ($0.inquiry.priceKey, $0.calls) }, uniquingKeysWith: +)
    batchSize = extract.inquiries.map(\.batchSize).max() ?? 1
    longestWait = demand.longestWait
    items = demand.lines.reduce(.zero) { $0 + $1.items }
    cost = demand.lines.reduce(.nothing) { cost, line in
      let endpoint = line.inquiry.endpoint
      return cost
        + CostForecast(
          calls: line.calls, items: line.items, at: price(endpoint),
          named: "\(endpoint.provider).\(line.inquiry.priceKey)")
    }
    records = demand.records
    assumptions = arrivals.assumptions + demand.assumptions
    isExact =
      calls.isExact && items.isExact && arrivals.areKnown && barred == 0
      && survey.lists?.isKnown ?? true
  }

  /// The same where a budget of items ends so often within a batch: that is asked for in halves, and
  /// halves of these, as far as there is room.
  func split(by endings: Int) -> StageForecast {
    guard items.high > 0, batchSize > 1 else { return self }
    var stage = self
    let halvings = Int.bitWidth - (batchSize - 1).leadingZeroBitCount
    stage.calls = Bounds(calls.low, calls.high + endings * halvings)
    stage.isExact = false
    return stage
  }
}
