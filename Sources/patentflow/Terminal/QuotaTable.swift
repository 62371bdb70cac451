import ByteFormats
import PatentModel
import Workspace

/// The ledger as text for a person, in 80 columns where the amounts allow.
struct QuotaTable {
  private static let heads: [Words] = [.spentSoFar, .reserved, .inDoubt, .limit, .roomLeft]

  private let quota: Quota
  private let language: Language

  init(_ quota: Quota, in language: Language) {
    self.quota = quota
    self.language = language
  }

  var lines: [String] {
    guard !quota.windows.isEmpty else { return [Words.nothingBooked[language]] }
    return quota.windows.flatMap(lines) + ["", monthLine] + historyLines
  }

  private var monthLine: String {
    Words.allProviders(in: quota.month, cost: cost(of: quota.monthTotal))[language]
  }

  private func lines(of window: Quota.Window) -> [String] {
    let end = ShanghaiTime(window.resetsAt).text
    let parts = [window.spent, window.reserved, window.inDoubt]
    let (limit, left) = (window.limit, window.left)
    var lines = ["", Words.window(window, until: end)[language]]
    lines.append(line(.none, Self.heads.map { $0[language] }))
    lines.append(
      line(.calls, parts.map { $0.calls.grouped } + [text(limit?.calls), text(left?.calls)]))
    if window.total.items > 0 || limit?.items != nil {
      lines.append(
        line(.items, parts.map { $0.items.grouped } + [text(limit?.items), text(left?.items)]))
    }
    if window.total.knownCost != nil || limit?.cost != nil {
      lines.append(
        line(.yuan, parts.map { text($0.knownCost) } + [text(limit?.cost), text(left?.cost)]))
    }
    if let remark = remark(on: window.total) { lines.append("  \(remark[language])") }
    return lines
  }

  private var historyLines: [String] {
    guard !quota.history.isEmpty else { return [] }
    let width = quota.history.map(\.provider.count).max() ?? 0
    return ["", Words.before[language]]
      + quota.history.map { past in
        let total = past.total
        let amounts = [Words.calls(total.calls), .items(total.items)].listed
        return "  \(past.period.filled(to: 10))  \(past.provider.filled(to: width))  "
          + (cost(of: total) + [": ", "："] + amounts)[language]
      }
  }

  /// What is known of a cost, and that it is not all.
  private func cost(of spending: Spending) -> Words {
    guard let cost = spending.knownCost else { return .priceUnknown }
    return .cost(cost) + (spending.isPriced ? .none : .andMoreUnpriced)
  }

  private func remark(on spending: Spending) -> Words? {
    guard !spending.isPriced else { return nil }
    guard spending.knownCost != nil else { return .priceUnknown }
    return .priceUnknown(ofCalls: spending.unpricedCalls, items: spending.unpricedItems)
  }

  private func line(_ head: Words, _ cells: [String]) -> String {
    "  " + head[language].filled(to: 6)
      + cells.map { "  " + $0.filled(to: 12, fromLeft: true) }.joined()
  }

  private func text(_ count: Int?) -> String { count.map(\.grouped) ?? "-" }

  private func text(_ money: Money?) -> String { money.map(\.grouped) ?? "-" }
}
