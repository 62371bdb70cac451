import Foundation
import PatentModel
import Pipeline
import Workspace

/// Shows on a terminal what a run will cost, and asks before it may cost more than goes without saying.
struct Confirmation {
  /// So much is spent unasked.
  let unasked: Money
  /// What `--max-cost` allows; nil without it.
  let mostCost: Money?
  let language: Language

  /// Somebody sits there who can read and answer.
  static var isPossible: Bool { isatty(STDIN_FILENO) == 1 && Console.errorIsTerminal }

  /// - Returns: Whether the run may begin.
  func isGiven(for forecast: Forecast, at now: Date) -> Bool {
    for line in ForecastTable(forecast, at: now, in: language).lines { Console.error(line) }
    Console.error("")
    guard let question = question(about: forecast.cost) else { return true }
    Console.errorWithoutLineEnd("\(question[language]) \(Words.goOn[language]) [y/N] ")
    let answer = readLine()?.trimmingCharacters(in: .whitespaces).lowercased() ?? ""
    return ["y", "yes", "是", "好"].contains(answer)
  }

  /// What has to be asked; nil where nothing has.
  func question(about cost: CostForecast) -> Words? {
    let foreseen = cost.known?.high ?? .zero
    let most = mostCost.map { min($0, foreseen) } ?? foreseen
    let isUnpriced = !cost.unpriced.isEmpty
    guard isUnpriced || most > unasked else { return nil }
    guard most > .zero else { return .costUnknown }
    return .mayCost(most, andMore: isUnpriced)
  }
}
