import Foundation
import Workspace

/// The budgets of one measure, gone through day by day: a day takes what its own budget has left, and
/// that of its month.
struct BudgetDays {
  /// Farther ahead nobody plans, and a budget that is tiny is as good as none.
  private static let mostDays = 36_500

  struct Room {
    /// The most that one window takes.
    let limit: Int
    /// What the present one still takes.
    let left: Int
  }

  /// nil where that is not bounded.
  var day: Room?
  var month: Room?

  /// When the day begins that takes the last of so much.
  ///
  /// - Parameters:
  ///   - amount: What is to be done.
  ///   - now: A moment of the present day.
  /// - Returns: `now` when all goes today; nil when it never ends, or in more than a hundred years.
  func last(of amount: Int, from now: Date) -> Date? {
    var (rest, moment) = (amount, now)
    var (today, thisMonth) = (day?.left ?? .max, month?.left ?? .max)
    for _ in 0..<Self.mostDays {
      let taken = min(rest, today, thisMonth)
      rest -= taken
      guard rest > 0 else { return moment }
      let time = ShanghaiTime(moment)
      thisMonth = time.nextMidnight == time.nextMonth ? month?.limit ?? .max : thisMonth - taken
      today = day?.limit ?? .max
      moment = time.nextMidnight
    }
    return nil
  }
}
