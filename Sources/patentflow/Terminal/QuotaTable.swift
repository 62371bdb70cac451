import Workspace

/// The ledger as text for a person, in 80 columns where the amounts allow.
struct QuotaTable {
  private static let heads = ["spent", "reserved", "in doubt", "limit", "left"]

  private let quota: Quota

  init(_ quota: Quota) { self.quota = quota }

  var lines: [String] {
    guard !quota.windows.isEmpty else { return ["Nothing was booked in it yet."] }
    return quota.windows.flatMap(lines) + ["", monthLine] + historyLines
  }

  private var monthLine: String {
    "All providers in \(quota.month): \(cost(of: quota.monthTotal))"
  }

  private func lines(of window: Quota.Window) -> [String] {
    let end = ShanghaiTime(window.resetsAt).text
    let parts = [window.spent, window.reserved, window.inDoubt]
    let (limit, left) = (window.limit, window.left)
    var lines = ["", "\(window.provider), \(window.window) \(window.period), until \(end)"]
    lines.append(line("", Self.heads))
    lines.append(
      line("calls", parts.map { "\($0.calls)" } + [text(limit?.calls), text(left?.calls)]))
    if window.total.items > 0 || limit?.items != nil {
      lines.append(
        line("items", parts.map { "\($0.items)" } + [text(limit?.items), text(left?.items)]))
    }
    if window.total.knownCost != nil || limit?.cost != nil {
      lines.append(
        line("CNY", parts.map { text($0.knownCost) } + [text(limit?.cost), text(left?.cost)]))
    }
    if let remark = remark(on: window.total) { lines.append("  \(remark)") }
    return lines
  }

  private var historyLines: [String] {
    guard !quota.history.isEmpty else { return [] }
    let width = quota.history.map(\.provider.count).max() ?? 0
    return ["", "Before:"]
      + quota.history.map { past in
        let total = past.total
        return "  \(past.period.filled(to: 10))  \(past.provider.filled(to: width))  "
          + "\(cost(of: total)): \(total.calls) calls, \(total.items) items"
      }
  }

  /// What is known of a cost, and that it is not all.
  private func cost(of spending: Spending) -> String {
    guard let cost = spending.knownCost else { return "price unknown" }
    return "\(cost) CNY" + (spending.isPriced ? "" : " and more whose price is unknown")
  }

  private func remark(on spending: Spending) -> String? {
    guard !spending.isPriced else { return nil }
    guard spending.knownCost != nil else { return "price unknown" }
    return "price unknown of \(spending.unpricedCalls) calls, \(spending.unpricedItems) items"
  }

  private func line(_ head: String, _ cells: [String]) -> String {
    "  " + head.filled(to: 6) + cells.map { "  " + $0.filled(to: 12, fromLeft: true) }.joined()
  }

  private func text(_ value: (some CustomStringConvertible)?) -> String {
    value.map { "\($0)" } ?? "-"
  }
}

extension String {
  /// With blanks, up to a width.
  fileprivate func filled(to width: Int, fromLeft: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - count))
    return fromLeft ? blanks + self : self + blanks
  }
}
