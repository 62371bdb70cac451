package import Foundation
package import Workspace

/// Whether what a run needs has room in one window of a budget, and when the last of it will.
package struct WindowForecast: Hashable, Sendable {
  /// What a budget counts; money in millionths of a yuan.
  package enum Unit: String, Hashable, Sendable, CaseIterable {
    case calls, items, cost
  }

  package let window: BudgetWindow
  package let unit: Unit
  /// The most that one window takes.
  package let limit: Int
  /// What the present one still takes.
  package let left: Int
  /// nil where no price is known.
  package let needs: Bounds<Int>?
  /// Whether there is more to it that has no price: neither this nor the ledger can count that.
  package let isBlind: Bool
  /// When the window begins in which the last is taken up, at the high end; nil when all fits now, and
  /// when no time helps, as with the budget of a run.
  package let until: Date?

  /// A window of which no other stands in the way.
  ///
  /// - Parameters:
  ///   - window: Of which sort.
  ///   - limit: The most that one window takes.
  ///   - unit: What is counted.
  ///   - spent: In the present one.
  ///   - needs: What is to be done, as far as it is known.
  ///   - isBlind: Whether something has no price.
  ///   - now: A moment of the present window.
  package init(
    _ window: BudgetWindow, of limit: Int, _ unit: Unit, spent: Int, needs: Bounds<Int>?,
    isBlind: Bool = false, at now: Date
  ) {
    let room = BudgetDays.Room(limit: limit, left: max(0, limit - spent))
    let days = BudgetDays(day: window == .day ? room : nil, month: window == .month ? room : nil)
    self.init(window, room, unit, needs: needs, isBlind: isBlind, days: days, at: now)
  }

  private init(
    _ window: BudgetWindow, _ room: BudgetDays.Room, _ unit: Unit, needs: Bounds<Int>?,
    isBlind: Bool, days: BudgetDays, at now: Date
  ) {
    (self.window, self.unit, self.needs, self.isBlind) = (window, unit, needs, isBlind)
    (limit, left) = (room.limit, room.left)
    let most = needs?.high ?? 0
    until = most > room.left && window != .run ? days.last(of: most, from: now) : nil
  }

  /// Whether the high end would not be through in a hundred years; the budget of a run is not waited for.
  var isEndless: Bool { window != .run && until == nil && (needs?.high ?? 0) > left }

  /// Nil when it depends on what the questions will bring, or on a price that nobody has told.
  package var fits: Bool? {
    if let needs, needs.low > left { return false }
    guard let needs, !isBlind, needs.high <= left else { return nil }
    return true
  }
}

extension WindowForecast {
  /// A limit that is set, and what its present window has seen.
  typealias Bound = (window: BudgetWindow, limit: Int, spent: Int)

  /// The limits of a provider, each in each of its measures.
  ///
  /// - Parameters:
  ///   - limits: As the pipeline sets them.
  ///   - spent: By window, the present ones.
  ///   - calls: That are needed.
  ///   - items: That are needed.
  ///   - cost: What of it has a price.
  ///   - now: A moment of the present windows.
  /// - Returns: In the order of the limits; none for a measure that is not bounded.
  static func measures(
    of limits: [Limit], spent: [BudgetWindow: Spending], calls: Bounds<Int>, items: Bounds<Int>,
    cost: CostForecast, at now: Date
  ) -> [WindowForecast] {
    let needs: [Unit: Bounds<Int>?] = [
      .calls: calls, .items: items, .cost: cost.known.map { $0.map(\.millionths) },
    ]
    let days = Dictionary(
      uniqueKeysWithValues: Unit.allCases.map { unit in
        (unit, BudgetDays(limits.compactMap { $0.bound(of: unit, spent) }))
      })
    return limits.flatMap { limit in
      Unit.allCases.compactMap { unit in
        limit.bound(of: unit, spent).map { bound in
          WindowForecast(
            bound.window, BudgetDays.Room(bound), unit, needs: needs[unit] ?? nil,
            isBlind: unit == .cost && !cost.unpriced.isEmpty, days: days[unit] ?? BudgetDays(),
            at: now)
        }
      }
    }
  }
}

extension BudgetDays {
  fileprivate init(_ bounds: [WindowForecast.Bound]) {
    day = bounds.first { $0.window == .day }.map(Room.init)
    month = bounds.first { $0.window == .month }.map(Room.init)
  }
}

extension BudgetDays.Room {
  fileprivate init(_ bound: WindowForecast.Bound) {
    self.init(limit: bound.limit, left: max(0, bound.limit - bound.spent))
  }
}

extension Limit {
  fileprivate func bound(
    of unit: WindowForecast.Unit, _ spent: [BudgetWindow: Spending]
  ) -> WindowForecast.Bound? {
    let spent = spent[window] ?? .zero
    return switch unit {
    case .calls: calls.map { (window, $0, spent.calls) }
    case .items: items.map { (window, $0, spent.items) }
    case .cost: cost.map { (window, $0.millionths, spent.cost.millionths) }
    }
  }
}
