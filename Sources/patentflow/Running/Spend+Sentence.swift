import Pipeline
import Workspace

extension RunSummary.Spend {
  /// What a provider was paid, what reuse saved and what is in doubt, in one line.
  var sentence: String {
    var parts = ["\(price): \(billedCalls) calls billed of \(calls), \(items) items"]
    if savedCalls > 0 {
      let saved = savedCost.map { " (\(Money(yuan: $0)) CNY)" } ?? ""
      parts.append("reuse saved \(savedCalls) calls, \(savedItems) items\(saved)")
    }
    if inDoubt > 0 { parts.append("\(inDoubt) calls in doubt") }
    return parts.joined(separator: "; ")
  }

  private var price: String {
    guard let cost else { return "price unknown" }
    let known = "\(Money(yuan: cost)) CNY"
    switch (unpricedCalls, unpricedItems) {
    case (0, 0): return known
    case (let calls, 0): return known + " and \(calls) calls of unknown price"
    case (_, let items): return known + " and \(items) items of unknown price"
    }
  }
}
