package import Foundation
import Extract
import Workspace

/// What a run would take from one provider, whether its budgets have room, and how long that takes.
package struct ProviderForecast: Hashable, Sendable {
  package let calls: Bounds<Int>
  package let items: Bounds<Int>
  package let cost: CostForecast
  package let windows: [WindowForecast]
  /// From the beginning of the run to its last call at the paces set, were there no budget.
  package let seconds: Bounds<Int>
  /// About when the last call is made, at the high end; nil when a budget never lets it, and in more
  /// than a hundred years.
  package let endsAt: Date?

  /// - Parameters:
  ///   - provider: With its paces and limits.
  ///   - stages: Those that ask it.
  ///   - times: When the stages end at the paces set, in seconds from the beginning, by name.
  ///   - spent: By window, this run's own aside.
  ///   - now: When the run would begin.
  init(
    of provider: ProviderPlan, stages: [StageForecast], ending times: [String: Bounds<Int>],
    spent: [BudgetWindow: Spending], at now: Date
  ) {
    calls = stages.reduce(.zero) { $0 + $1.calls }
    items = stages.reduce(.zero) { $0 + $1.items }
    cost = stages.reduce(.nothing) { $0 + $1.cost }
    windows = WindowForecast.measures(
      of: provider.limits, spent: spent, calls: calls, items: items, cost: cost, at: now)
    seconds = stages.compactMap { times[$0.name] }
      .reduce(provider.seconds(forCallsOf: stages)) { $0.later($1) }
    endsAt = windows.end(ofWorkFor: seconds.high, from: now)
  }

  /// Nil when it depends on what the questions will bring.
  package var fits: Bool? { windows.fit }
}

extension [WindowForecast] {
  /// Whether all have room.
  var fit: Bool? {
    if contains(where: { $0.fits == false }) { return false }
    return contains { $0.fits == nil } ? nil : true
  }

  /// When something ends that takes so long where these windows have room; nil when it never does.
  fileprivate func end(ofWorkFor seconds: Int, from now: Date) -> Date? {
    guard seconds < Forecast.horizon else { return nil }
    var end = now.addingTimeInterval(TimeInterval(seconds))
    for window in self where window.fits != true {
      if let until = window.until {
        end = Swift.max(end, until)
      } else if window.fits == false || window.isEndless {
        return nil
      }
    }
    return end
  }
}
