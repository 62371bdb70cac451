package import Foundation
package import Workspace

/// What a run would call, buy, reuse and cost, whether its budgets have room, and when it would end.
///
/// Exact where the archive knows how much there is, and a range that names what it rests on where not.
package struct Forecast: Hashable, Sendable {
  package let pipeline: String
  package let input: InputCounts
  /// Those that buy, in the order of the file.
  package let stages: [StageForecast]
  /// By id.
  package let providers: [String: ProviderForecast]
  /// The most that the run may cost; nil when that is not bounded.
  package let mostCost: WindowForecast?

  package var cost: CostForecast { stages.reduce(.nothing) { $0 + $1.cost } }

  package var isExact: Bool { stages.allSatisfy(\.isExact) }

  /// Nil when it depends on what the questions will bring.
  package var fits: Bool? {
    (providers.values.flatMap(\.windows) + [mostCost].compactMap(\.self)).fit
  }

  /// About when the last call is made, at the high end; nil when a budget never lets it.
  ///
  /// Providers are asked at the same time.
  package var endsAt: Date? {
    let ends = providers.values.map(\.endsAt)
    guard mostCost?.fits != false, !ends.contains(nil) else { return nil }
    return ends.compactMap(\.self).max()
  }
}

extension Forecast {
  /// - Parameters:
  ///   - plan: Of the run.
  ///   - input: How the list was read.
  ///   - surveys: What was seen, by stage.
  ///   - spent: By provider and window.
  ///   - mostCost: The most that the run may cost.
  ///   - now: When it would begin.
  init(
    of plan: Plan, input: InputCounts, seen surveys: [String: StageSurvey],
    spent: [String: [BudgetWindow: Spending]], mostCost: Money?, at now: Date
  ) {
    var stages: [StageForecast] = []
    for (stage, extract) in plan.extractStages {
      let survey = surveys[stage.name] ?? StageSurvey()
      let sources = stages.filter { stage.from.contains($0.name) }
      stages.append(
        StageForecast(
          of: stage, extract, survey: survey,
          arrivals: Arrivals(
            of: type(of: extract).asksAbout, from: sources, mayBeOwned: survey.mayOwnMore),
          price: plan.price))
    }
    stages = stages.map { stage in
      guard let provider = plan.providers[stage.provider] else { return stage }
      let others = stages.filter { $0.provider == stage.provider }
      let endings = provider.splittingWindows(of: others, spent: spent[stage.provider] ?? [:])
      return endings > 0 ? stage.split(by: endings) : stage
    }
    pipeline = plan.name
    self.input = input
    self.stages = stages
    let endings = stages.endings(in: plan)
    var providers: [String: ProviderForecast] = [:]
    for (id, provider) in plan.providers {
      providers[id] = ProviderForecast(
        of: provider, stages: stages.filter { $0.provider == id }, ending: endings,
        spent: spent[id] ?? [:], at: now)
    }
    self.providers = providers
    let cost = stages.reduce(CostForecast.nothing) { $0 + $1.cost }
    self.mostCost = mostCost.map {
      WindowForecast(
        .run, of: $0.millionths, .cost, spent: 0, needs: cost.known.map { $0.map(\.millionths) },
        isBlind: !cost.unpriced.isEmpty, at: now)
    }
  }
}

extension ProviderPlan {
  /// How many windows of a budget end with a batch that has no room in them as a whole.
  fileprivate func splittingWindows(
    of stages: [StageForecast], spent: [BudgetWindow: Spending]
  ) -> Int {
    let items = stages.reduce(0) { $0 + $1.items.high }
    return limits.reduce(0) { count, limit in
      guard let most = limit.items else { return count }
      let left = max(0, most - (spent[limit.window]?.items ?? 0))
      guard items > left else { return count }
      let further = limit.window == .run || most == 0 ? 0 : (items - left).boxes(of: most) - 1
      return count + 1 + further
    }
  }
}
