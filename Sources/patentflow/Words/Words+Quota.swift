import ByteFormats
import PatentModel
import Workspace

/// What is said of the ledger.
extension Words {
  static let reserved: Words = ["reserved", "预留"]
  static let inDoubt: Words = ["in doubt", "存疑"]
  static let limit: Words = ["limit", "上限"]
  static let roomLeft: Words = ["left", "剩余"]
  static let spentSoFar: Words = ["spent", "已用"]
  static let before: Words = ["Before:", "此前："]
  static let nothingBooked: Words = ["Nothing was booked in it yet.", "账本中还没有任何记录。"]

  static func ledger(_ path: String, on time: String) -> Words {
    ["\(path) on \(time) (Asia/Shanghai)", "\(path)，\(time)（北京时间）"]
  }

  static func noLedger(at path: String) -> Words {
    [
      "There is no ledger at \(path): nothing was bought yet.", "\(path) 没有账本：还没有买过任何数据。",
    ]
  }

  static func window(_ window: Quota.Window, until end: String) -> Words {
    let name: Words =
      switch window.window {
      case .run: ["run", "按次"]
      case .day: ["day", "按日"]
      case .month: ["month", "按月"]
      }
    return [
      "\(window.provider), \(name.english) \(window.period), until \(end)",
      "\(window.provider)，\(name.chinese) \(window.period)，至 \(end)",
    ]
  }

  static func allProviders(in month: String, cost: Words) -> Words {
    ["All providers in \(month): ", "\(month) 全部数据源："] + cost
  }

  static let andMoreUnpriced: Words = [" and more whose price is unknown", "，单价未知的另计"]

  static func priceUnknown(ofCalls calls: Int, items: Int) -> Words {
    [
      "price unknown of \(calls.counted("call")), \(items.counted("item"))",
      "\(calls.grouped) 次调用、\(items.grouped) 条单价未知",
    ]
  }
}
