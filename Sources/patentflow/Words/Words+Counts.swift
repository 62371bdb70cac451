import ByteFormats
import PatentModel
import Pipeline
import Workspace

extension Words {
  /// A number of things: `1 row`, `1,200 rows`; `1,200 行`.
  ///
  /// The English noun is in the singular, and takes an s in the plural; in Chinese a measure word stands
  /// there, and perhaps the noun.
  static func count(_ count: Int, _ noun: String, _ measure: String) -> Words {
    [count.counted(noun), "\(count.grouped) \(measure)"]
  }

  /// A number of things whose English name is the same in the plural: `3 reused`.
  static func count(_ count: Int, as english: String, _ chinese: String) -> Words {
    ["\(count.grouped) \(english)", "\(count.grouped) \(chinese)"]
  }

  static func calls(_ count: Int) -> Words { .count(count, "call", "次调用") }
  static func items(_ count: Int) -> Words { .count(count, "item", "条") }
  static func records(_ count: Int) -> Words { .count(count, "record", "条记录") }

  static func cost(_ money: Money) -> Words { ["\(money.grouped) CNY", "\(money.grouped) 元"] }

  static let priceUnknown: Words = ["price unknown", "单价未知"]
}

extension Sequence<Words> {
  /// One behind the other, with commas between them.
  var listed: Words { joined(separator: [", ", "，"]) }

  func joined(separator: Words) -> Words {
    Words(
      en: map(\.english).joined(separator: separator.english),
      zh: map(\.chinese).joined(separator: separator.chinese))
  }
}

extension Words {
  /// `156 rows: 150 asked, 2 duplicates, 4 rejected`, and how many are blank if any is.
  fileprivate static func rows(
    _ rows: Int, asked: Int, duplicates: Int, rejected: Int, blank: Int
  ) -> Words {
    let parts: [Words] =
      [
        .count(asked, as: "asked", "行待查"), .count(duplicates, "duplicate", "行重复"),
        .count(rejected, as: "rejected", "行无法识别"),
      ] + (blank > 0 ? [.count(blank, as: "blank", "行空白")] : [])
    return .count(rows, "row", "行") + [": ", "："] + parts.listed
  }
}

extension InputCounts {
  /// How many rows the list has, and what becomes of them.
  var sentence: Words {
    .rows(rows, asked: accepted, duplicates: duplicates, rejected: rejected, blank: blank)
  }
}

extension RunSummary.Input {
  /// How many rows the list has, and what becomes of them.
  var sentence: Words {
    .rows(rows, asked: accepted, duplicates: duplicates, rejected: rejected, blank: blank)
  }
}

extension [String: RunSummary.Spend] {
  /// What each provider was paid, by name.
  var sentences: [Words] {
    sorted { $0.key < $1.key }.map { provider, spend in
      ["\(provider): ", "\(provider)："] + spend.sentence
    }
  }
}

extension RunSummary.Spend {
  /// What a provider was paid, what reuse saved and what is in doubt, in one line.
  var sentence: Words {
    var parts: [Words] = [
      price + [": ", "，"]
        + Words(
          en: "\(billedCalls.counted("call")) billed of \(calls.grouped), \(items.counted("item"))",
          zh: "\(calls.grouped) 次调用中计费 \(billedCalls.grouped) 次，\(items.grouped) 条")
    ]
    if savedCalls > 0 {
      let saved = savedCost.map { Words.cost(Money(yuan: $0)) }
      let worth = saved.map { [" (\($0.english))", "（\($0.chinese)）"] as Words } ?? .none
      let amounts = [.calls(savedCalls), .items(savedItems)].listed
      parts.append(["reuse saved ", "复用节省 "] + amounts + worth)
    }
    if inDoubt > 0 {
      parts.append([inDoubt.counted("call") + " in doubt", "存疑 \(inDoubt.grouped) 次调用"])
    }
    return parts.joined(separator: ["; ", "；"])
  }

  private var price: Words {
    guard let cost else { return .priceUnknown }
    let known = Words.cost(Money(yuan: cost))
    let rest: Words =
      switch (unpricedCalls, unpricedItems) {
      case (0, 0): .none
      case (let calls, 0):
        [" and \(calls.counted("call")) of unknown price", "，另有 \(calls.grouped) 次调用单价未知"]
      case (_, let items):
        [" and \(items.counted("item")) of unknown price", "，另有 \(items.grouped) 条单价未知"]
      }
    return known + rest
  }
}
