import ByteFormats
import Foundation
import Pipeline
import Workspace

/// A forecast as a person reads it, in lines of at most 80 characters where names allow.
struct ForecastTable {
  static let width = 80

  private let forecast: Forecast
  private let now: Date

  /// - Parameters:
  ///   - forecast: What to show.
  ///   - now: When it was made.
  init(_ forecast: Forecast, at now: Date) {
    self.forecast = forecast
    self.now = now
  }

  var lines: [String] {
    let rows = [header] + forecast.stages.map(row) + (forecast.stages.count > 1 ? [sum] : [])
    let table = rows.droppingIfEmpty(3).droppingIfEmpty(1).aligned
    let sections = [[title, input], table, budgets + time, prices + notes]
    return sections.filter { !$0.isEmpty }.joined(separator: [""]).map(\.self)
  }

  private var title: String {
    let isExact = forecast.isExact ? "" : "; ranges where something is not known"
    return "Plan of \(forecast.pipeline)\(isExact)"
  }

  private var input: String { "List: \(forecast.input.sentence)" }
}

extension ForecastTable {
  private var header: [String] { ["stage", "owned", "calls", "items", "cost (CNY)", ""] }

  private func row(_ stage: StageForecast) -> [String] {
    let marks = forecast.notes.filter { $0.stage == stage.name }.map { "(\($0.number))" }
    return [
      stage.name, stage.owned == 0 ? "–" : stage.owned.grouped, stage.calls.words,
      stage.items.words, stage.cost.words, marks.joined(),
    ]
  }

  private var sum: [String] {
    let calls = forecast.stages.reduce(.zero) { $0 + $1.calls }
    let items = forecast.stages.reduce(.zero) { $0 + $1.items }
    return ["total", "", calls.words, items.words, forecast.cost.words, ""]
  }

  /// A line for each measure of each budget.
  private var budgets: [String] {
    var lines: [String] = []
    for (id, provider) in forecast.providers.sorted(by: { $0.key < $1.key }) {
      for window in provider.windows {
        lines += entry("\(id), \(window.words(window.limit)) a \(window.window.rawValue)", window)
      }
    }
    if let most = forecast.mostCost { lines += entry("--max-cost \(most.words(most.limit))", most) }
    return lines
  }

  private func entry(_ name: String, _ window: WindowForecast) -> [String] {
    "\(name): \(window.verdict)".wrapped(behind: "Budget  ", width: Self.width)
  }

  private var time: [String] {
    guard forecast.stages.contains(where: { $0.calls.high > 0 }) else {
      return ["Time    nothing is called"]
    }
    let seconds = forecast.providers.values.map(\.seconds)
    let pace = Bounds(seconds.map(\.low).max() ?? 0, seconds.map(\.high).max() ?? 0)
    return "\(pace.duration) at the paces set; \(end(at: pace))"
      .wrapped(behind: "Time    ", width: Self.width)
  }

  private func end(at pace: Bounds<Int>) -> String {
    guard let end = forecast.endsAt else {
      return pace.high < Forecast.horizon
        ? "\(forecast.fits == false ? "does" : "may") not end before a budget is raised"
        : "nobody can tell when it ends"
    }
    let isLate = end > now.addingTimeInterval(TimeInterval(pace.high) + 60)
    let atTheLatest = pace.isExact ? "" : " at the latest"
    return isLate
      ? "the last part goes on \(ShanghaiTime(end).day)\(atTheLatest), when its budget lets it"
      : "ends about \(moment(end))\(atTheLatest)"
  }

  /// The time of day; with the day when it is another.
  private func moment(_ date: Date) -> String {
    let (end, today) = (ShanghaiTime(date), ShanghaiTime(now).day)
    return end.day == today ? String(end.text.suffix(5)) : end.text
  }

  private var prices: [String] {
    let keys = forecast.cost.unpriced.sorted()
      .map { "providers." + $0.replacing(".", with: ".price.") }
    guard !keys.isEmpty else { return [] }
    return "unknown until it is set: \(keys.joined(separator: ", "))"
      .wrapped(behind: "Price   ", width: Self.width)
  }

  private var notes: [String] {
    (forecast.notes.isEmpty ? [] : ["Assumed:"])
      + forecast.notes.flatMap { note in
        "\(note.text).".wrapped(behind: "(\(note.number)) ", width: Self.width)
      }
  }
}

extension Forecast {
  /// What the figures rest on, numbered from 1 in the order of the stages.
  fileprivate var notes: [(number: Int, stage: String, text: String)] {
    let texts = stages.flatMap { stage in
      (stage.assumptions + stage.postponement).map { (stage.name, $0) }
    }
    return texts.enumerated().map { (number: $0 + 1, stage: $1.0, text: $1.1) }
  }
}

extension StageForecast {
  fileprivate var postponement: [String] {
    barred == 0
      ? []
      : [
        "\(barred.counted("question")) \(barred == 1 ? "is" : "are") not asked now: locked for a while, "
          + "or perhaps ordered"
      ]
  }
}
