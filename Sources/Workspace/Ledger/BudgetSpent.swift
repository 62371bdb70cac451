package import Foundation
package import PatentModel

/// Why a call has to wait: what it would have passed, and when there is room again.
package struct BudgetSpent: Error, Hashable, Sendable, CustomStringConvertible {
  /// nil when the budget is that of all providers together.
  package let provider: String?
  /// Of several windows without room the one that ends last.
  package let window: BudgetWindow
  package let measure: Measure
  /// nil when no time mends it: the budget of a run, or a call that is larger than an empty window.
  package let until: Date?
  /// Whether there would be room if every call that is still open were billed nothing.
  ///
  /// Those may be another process's, which may be gone: worth a wait only while one's own are open.
  package let mayFree: Bool

  package init(
    provider: String?, window: BudgetWindow, measure: Measure, until: Date?, mayFree: Bool = false
  ) {
    self.provider = provider
    self.window = window
    self.measure = measure
    self.until = until
    self.mayFree = mayFree
  }

  package var description: String {
    "the budget of \(measure) a \(window.rawValue)\(provider.map { " for \($0)" } ?? "") is spent"
  }

  /// The same for a person who knows whose it is.
  package var summary: Words {
    let whole = measure.words
    return switch window {
    case .run: ["this run's \(whole.english) are spent", "本次运行的 \(whole.chinese)已用完"]
    case .day: ["today's \(whole.english) are spent", "今日的 \(whole.chinese)已用完"]
    case .month: ["this month's \(whole.english) are spent", "本月的 \(whole.chinese)已用完"]
    }
  }
}
