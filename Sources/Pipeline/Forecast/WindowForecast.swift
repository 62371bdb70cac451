package import Foundation
package import Workspace

/// Whether what a run needs has room in one window of a budget, and when the last of it will.
package struct WindowForecast: Hashable, Sendable {
  /// What a budget counts; money in millionths of a yuan.
  package enum Unit: String, Hashable, Sendable {
    case calls, items, cost
  }

  /// Farther ahead nobody plans, and a window that is tiny is as good as none.
  private static let mostWindows = 36_500

  package let window: BudgetWindow
  package let unit: Unit
  /// The most that one window takes.
  package let limit: Int
  /// What the present one still takes.
  package let left: Int
  package let needs: Bounds<Int>
  /// When the window begins in which the last is taken up, at the high end; nil when all fits now, and
  /// when no time helps, as with the budget of a run.
  package let until: Date?

  /// - Parameters:
  ///   - window: Of which sort.
  ///   - limit: The most that one window takes.
  ///   - unit: What is counted.
  ///   - spent: In the present one.
  ///   - needs: What is to be done.
  ///   - now: A moment of the present window.
  package init(
    _ window: BudgetWindow, of limit: Int, _ unit: Unit, spent: Int, needs: Bounds<Int>,
    at now: Date
  ) {
    self.window = window
    self.unit = unit
    self.limit = limit
    self.needs = needs
    left = max(0, limit - spent)
    let rest = max(0, needs.high - left)
    until = rest > 0 && limit > 0 ? window.start(rest.boxes(of: limit), after: now) : nil
  }

  /// Nil when it depends on what the questions will bring.
  package var fits: Bool? {
    if needs.high <= left { return true }
    return needs.low > left ? false : nil
  }

  fileprivate static func isFarAhead(_ windows: Int) -> Bool { windows > mostWindows }
}

extension BudgetWindow {
  /// When the window of that number begins, counted from the present one as 0; nil for a run, and when
  /// that is too far ahead to matter.
  fileprivate func start(_ number: Int, after now: Date) -> Date? {
    guard !WindowForecast.isFarAhead(number) else { return nil }
    var start: Date? = now
    for _ in 0..<number { start = start.flatMap(end) }
    return start
  }
}

extension WindowForecast {
  /// A limit in each of its measures.
  ///
  /// - Parameters:
  ///   - limit: As the pipeline sets it.
  ///   - spent: In the present window.
  ///   - calls: That are needed.
  ///   - items: That are needed.
  ///   - cost: What of it has a price; what has none is not counted, as the ledger does not count it.
  ///   - now: A moment of the present window.
  /// - Returns: None for a measure that is not bounded.
  static func measures(
    of limit: Limit, spent: Spending, calls: Bounds<Int>, items: Bounds<Int>, cost: CostForecast,
    at now: Date
  ) -> [WindowForecast] {
    let money = (cost.known ?? .zero).map(\.millionths)
    let measures: [(Unit, Int?, Int, Bounds<Int>)] = [
      (.calls, limit.calls, spent.calls, calls), (.items, limit.items, spent.items, items),
      (.cost, limit.cost?.millionths, spent.cost.millionths, money),
    ]
    return measures.compactMap { unit, most, spent, needs in
      most.map {
        WindowForecast(limit.window, of: $0, unit, spent: spent, needs: needs, at: now)
      }
    }
  }
}
