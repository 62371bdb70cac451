import ByteFormats
import Foundation
import PatentModel
import Pipeline
import Workspace

/// A forecast as a person reads it, in lines of at most 80 columns where names allow.
struct ForecastTable {
  static let width = 80

  private let forecast: Forecast
  private let now: Date
  private let language: Language

  /// - Parameters:
  ///   - forecast: What to show.
  ///   - now: When it was made.
  ///   - language: That the person reads.
  init(_ forecast: Forecast, at now: Date, in language: Language) {
    self.forecast = forecast
    self.now = now
    self.language = language
  }

  var lines: [String] {
    let rows = [header] + forecast.stages.map(row) + (forecast.stages.count > 1 ? [sum] : [])
    let table = rows.droppingIfEmpty(4).droppingIfEmpty(2).aligned(toLeft: 2)
    let sections = [[title, input], table, cost + budgets + time + prices, notes]
    return sections.filter { !$0.isEmpty }.joined(separator: [""]).map(\.self)
  }

  private var title: String {
    Words.plan(of: forecast.pipeline, isExact: forecast.isExact)[language]
  }

  private var input: String {
    "\(Words.list[language])\(language == .english ? ": " : "：")\(forecast.input.sentence[language])"
  }
}

extension ForecastTable {
  private var header: [String] {
    [.stage, .provider, .owned, .calls, .items, .costInYuan].map { (words: Words) in words[language]
    }
      + [""]
  }

  private func row(_ stage: StageForecast) -> [String] {
    let marks = forecast.notes.filter { $0.stage == stage.name }.map { "(\($0.number))" }
    return [
      stage.name, stage.provider, stage.owned == 0 ? "–" : stage.owned.grouped, stage.calls.words,
      stage.items.words, stage.cost.words[language], marks.joined(),
    ]
  }

  private var sum: [String] {
    let calls = forecast.stages.reduce(.zero) { $0 + $1.calls }
    let items = forecast.stages.reduce(.zero) { $0 + $1.items }
    return [
      Words.total[language], "", "", calls.words, items.words, forecast.cost.words[language], "",
    ]
  }

  private var cost: [String] { entry(.cost, forecast.cost.sentence) }

  /// A line for each measure of each budget.
  private var budgets: [String] {
    var lines: [String] = []
    for (id, provider) in forecast.providers.sorted(by: { $0.key < $1.key }) {
      for window in provider.windows {
        lines += entry(.budget, window.words(whose: id) + [": ", "："] + window.verdict)
      }
    }
    if let most = forecast.mostCost {
      let limit = Words(name: "--max-cost ") + most.words(most.limit)
      lines += entry(.budget, limit + [": ", "："] + most.verdict)
    }
    return lines
  }

  private func entry(_ label: Words, _ words: Words) -> [String] {
    words[language].wrapped(behind: label[language].filled(to: 8), width: Self.width)
  }

  private var time: [String] {
    guard forecast.stages.contains(where: { $0.calls.high > 0 }) else {
      return entry(.time, .nothingIsCalled)
    }
    let seconds = forecast.providers.values.map(\.seconds)
    let pace = Bounds(seconds.map(\.low).max() ?? 0, seconds.map(\.high).max() ?? 0)
    let atThePaces: Words = [" at the paces set; ", "（按所设速率）；"]
    return entry(.time, pace.duration + atThePaces + end(at: pace))
  }

  private func end(at pace: Bounds<Int>) -> Words {
    guard let end = forecast.endsAt else {
      guard pace.high < Forecast.horizon else {
        return ["nobody can tell when it ends", "何时结束无法预计"]
      }
      return forecast.fits == false
        ? ["does not end before a budget is raised", "不提高预算就无法完成"]
        : ["may not end before a budget is raised", "不提高预算可能无法完成"]
    }
    let isLate = end > now.addingTimeInterval(TimeInterval(pace.high) + 60)
    let day = ShanghaiTime(end).day
    let atTheLatest = pace.isExact ? "" : " at the latest"
    return isLate
      ? [
        "the last part goes on \(day)\(atTheLatest), when its budget lets it",
        "最后一部分\(pace.isExact ? "" : "最迟")在 \(day) 进行，届时预算才够",
      ]
      : [
        "ends about \(moment(end))\(atTheLatest)",
        "\(pace.isExact ? "约" : "最迟约") \(moment(end)) 结束",
      ]
  }

  /// The time of day; with the day when it is another.
  private func moment(_ date: Date) -> String {
    let (end, today) = (ShanghaiTime(date), ShanghaiTime(now).day)
    return end.day == today ? String(end.text.suffix(5)) : end.text
  }

  private var prices: [String] {
    let keys = forecast.cost.unpriced.sorted()
      .map { "providers." + $0.replacing(".", with: ".price.") }
    return keys.isEmpty ? [] : entry(.price, .prices(unknown: keys))
  }

  private var notes: [String] {
    (forecast.notes.isEmpty ? [] : [Words.assumed[language]])
      + forecast.notes.flatMap { note in
        "\(note.words[language])\(language == .english ? "." : "。")"
          .wrapped(behind: "(\(note.number)) ", width: Self.width)
      }
  }
}

extension WindowForecast {
  /// `sipop, 20 calls a month`.
  fileprivate func words(whose provider: String) -> Words {
    let amount = words(limit)
    return [
      "\(provider), \(amount.english) \(window.words.english)",
      "\(provider)，\(window.words.chinese) \(amount.chinese)",
    ]
  }
}

extension Forecast {
  /// What the figures rest on, numbered from 1 in the order of the stages.
  fileprivate var notes: [(number: Int, stage: String, words: Words)] {
    let notes = stages.flatMap { stage in
      (stage.assumptions + stage.postponement).map { (stage.name, $0) }
    }
    return notes.enumerated().map { (number: $0 + 1, stage: $1.0, words: $1.1) }
  }
}

extension StageForecast {
  fileprivate var postponement: [Words] { barred == 0 ? [] : [.postponed(barred)] }
}
