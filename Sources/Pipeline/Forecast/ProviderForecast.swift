package import Foundation
import Extract
import Workspace

/// What a run would take from one provider, whether its budgets have room, and how long that takes.
package struct ProviderForecast: Hashable, Sendable {
  package let calls: Bounds<Int>
  package let items: Bounds<Int>
  package let cost: CostForecast
  package let windows: [WindowForecast]
  /// From the first call to the last at the pace set, were there no budget.
  package let seconds: Bounds<Int>
  /// About when the last call is made, at the high end; nil when a budget never lets it.
  package let endsAt: Date?

  /// - Parameters:
  ///   - provider: With its pace and limits.
  ///   - stages: Those that ask it.
  ///   - spent: By window, this run's own aside.
  ///   - now: When the run would begin.
  init(
    of provider: ProviderPlan, stages: [StageForecast], spent: [BudgetWindow: Spending],
    at now: Date
  ) {
    let calls = stages.reduce(.zero) { $0 + $1.calls }
    let items = stages.reduce(.zero) { $0 + $1.items }
    let cost = stages.reduce(.nothing) { $0 + $1.cost }
    windows = provider.limits.flatMap { limit in
      WindowForecast.measures(
        of: limit, spent: spent[limit.window] ?? .zero, calls: calls, items: items, cost: cost,
        at: now)
    }
    seconds = calls.map { provider.rate.seconds(for: $0) }
    endsAt = windows.end(of: now.addingTimeInterval(TimeInterval(seconds.high)))
    (self.calls, self.items, self.cost) = (calls, items, cost)
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

  /// When something ends that would end at `moment`, had these windows room; nil when it never does.
  fileprivate func end(of moment: Date) -> Date? {
    var end = moment
    for window in self where window.fits != true {
      guard let until = window.until else { return nil }
      end = Swift.max(end, until)
    }
    return end
  }
}

extension RateLimit {
  /// The time from the first of so many calls to the last, when they come evenly; rounded up.
  fileprivate func seconds(for calls: Int) -> Int {
    guard calls > 1 else { return 0 }
    let pause = Double(interval.components.seconds) + Double(interval.components.attoseconds) / 1e18
    return Int((pause * Double(calls - 1)).rounded(.up))
  }
}
