package import PatentModel

/// The days from one to another, both included; without end where there is nil.
package struct DateWindow: Hashable, Sendable {
  package var begin: CalendarDate?
  package var end: CalendarDate?

  package init(begin: CalendarDate? = nil, end: CalendarDate? = nil) {
    self.begin = begin
    self.end = end
  }

  /// The years of which this window has at least a day.
  var years: ClosedRange<Int> {
    let first = begin?.year ?? 1
    return first...max(first, end?.year ?? 9_999)
  }

  /// This window in pieces: up to the day before the first of some days, then from each on to the next.
  ///
  /// - Parameters:
  ///   - days: Ascending, inside this window, none its first.
  ///   - shared: How many days each piece reaches back into the one before, though never to the
  ///     beginning of that one.
  /// - Returns: One piece more than there are days.
  func cut(before days: [CalendarDate], sharing shared: Int) -> [DateWindow] {
    var pieces: [DateWindow] = []
    var begin = begin
    for day in days {
      pieces.append(DateWindow(begin: begin, end: day.adding(days: -1)))
      let next = day.adding(days: -shared)
      begin = begin.map { max(next, $0.adding(days: 1)) } ?? next
    }
    return pieces + [DateWindow(begin: begin, end: end)]
  }

  /// Whether at least a year lies between a day and either end.
  func holdsAYear(besides day: CalendarDate) -> Bool {
    if let begin, begin.adding(years: 1) > day { return false }
    if let end, day.adding(years: 1) > end { return false }
    return true
  }
}
