package import Foundation
import PatentModel

/// The span over which a budget counts, in Asia/Shanghai, as the providers count.
package enum BudgetWindow: String, Hashable, Sendable, CaseIterable, Codable {
  case run, day, month

  /// The name of the window that a moment falls into: `run 20261122-001`, `day 2026-11-22`.
  func name(at moment: Date, run: String) -> String {
    "\(rawValue) \(period(at: moment) ?? run)"
  }

  /// The day or month that a moment falls into: `2026-11-22`, `2026-11`; nil for a run.
  package func period(at moment: Date) -> String? {
    let time = ShanghaiTime(moment)
    return switch self {
    case .run: nil
    case .day: time.day.description
    case .month: time.month
    }
  }

  /// When the window began that a moment falls into; nil for a run.
  package func start(at moment: Date) -> Date? {
    switch self {
    case .run: nil
    case .day: ShanghaiTime(moment).lastMidnight
    case .month: ShanghaiTime(moment).firstOfMonth
    }
  }

  /// When the next window begins; nil for a run, which a person has to end.
  package func end(after moment: Date) -> Date? {
    switch self {
    case .run: nil
    case .day: ShanghaiTime(moment).nextMidnight
    case .month: ShanghaiTime(moment).nextMonth
    }
  }
}
