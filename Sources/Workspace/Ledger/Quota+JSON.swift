import Foundation

extension Quota {
  /// The text of `quota --json`: sorted keys, indented; null where there is no limit or no known price.
  ///
  /// What of an amount has no known price stands beside it as `unpriced`.
  ///
  /// - Parameter ledger: The path of the file.
  /// - Returns: The text, without a line feed at the end.
  /// - Throws: Nothing that is known of: all its values can be encoded.
  package func json(ledger: String) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(QuotaShape(self, ledger: ledger)), as: UTF8.self)
  }
}

private struct QuotaShape: Encodable {
  let ledger: String
  let month: TotalShape
  let windows: [WindowShape]
  let history: [PastShape]

  init(_ quota: Quota, ledger: String) {
    self.ledger = ledger
    month = TotalShape(quota)
    windows = quota.windows.map { WindowShape($0) }
    history = quota.history.map { PastShape($0) }
  }
}

private struct TotalShape: Encodable {
  let period: String
  @Null var cost: Double?
  let unpriced: UnitShape

  init(_ quota: Quota) {
    period = quota.month
    cost = quota.monthTotal.knownCost?.yuan
    unpriced = UnitShape(quota.monthTotal)
  }
}

private struct WindowShape: Encodable {
  let provider: String
  let window: BudgetWindow
  let period: String
  let limit, spent, reserved, in_doubt, left: AmountShape
  let unpriced: UnitShape
  let resets_at: String

  init(_ window: Quota.Window) {
    provider = window.provider
    self.window = window.window
    period = window.period
    limit = AmountShape(window.limit)
    spent = AmountShape(window.spent)
    reserved = AmountShape(window.reserved)
    in_doubt = AmountShape(window.inDoubt)
    left = AmountShape(window.left)
    unpriced = UnitShape(window.total)
    resets_at = ShanghaiTime(window.resetsAt).timestamp
  }
}

private struct PastShape: Encodable {
  let provider: String
  let window: BudgetWindow
  let period: String
  let calls, items: Int
  @Null var cost: Double?
  let unpriced: UnitShape

  init(_ past: Quota.Past) {
    provider = past.provider
    window = past.window
    period = past.period
    calls = past.total.calls
    items = past.total.items
    cost = past.total.knownCost?.yuan
    unpriced = UnitShape(past.total)
  }
}

private struct AmountShape: Encodable {
  @Null var calls: Int?
  @Null var items: Int?
  @Null var cost: Double?

  init(_ limit: Limit?) {
    calls = limit?.calls
    items = limit?.items
    cost = limit?.cost?.yuan
  }

  init(_ spending: Spending) {
    calls = spending.calls
    items = spending.items
    cost = spending.knownCost?.yuan
  }
}

private struct UnitShape: Encodable {
  let calls, items: Int

  init(_ spending: Spending) {
    calls = spending.unpricedCalls
    items = spending.unpricedItems
  }
}

/// Written as null when there is none, where an encoder would leave out the key.
@propertyWrapper
private struct Null<Value: Encodable>: Encodable {
  var wrappedValue: Value?

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(wrappedValue)
  }
}
