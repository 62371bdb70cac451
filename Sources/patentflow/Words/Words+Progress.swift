import Extract
import PatentModel
import Workspace

/// What is said while a run is under way.
extension Words {
  static let done: Words = ["done", "完成"]
  static let records: Words = ["records", "记录"]
  static let reused: Words = ["reused", "复用"]
  static let failed: Words = ["failed", "失败"]
  static let deferred: Words = ["deferred", "推迟"]
  static let rate: Words = ["rate", "速率"]
  static let timeLeft: Words = ["left", "剩余"]
  static let yuan: Words = ["CNY", "元"]

  static func merging(_ stage: String) -> Words { ["\(stage): merging", "\(stage)：合并中"] }

  static func wrote(_ path: String, by stage: String) -> Words {
    ["\(stage): wrote \(path)", "\(stage)：已写出 \(path)"]
  }

  static func timeLeft(_ clock: String) -> Words { ["ETA \(clock)", "剩余 \(clock)"] }

  static func spent(_ amount: String) -> Words { ["\(amount) CNY", "\(amount) 元"] }

  /// Why a provider is not called, and when it is again.
  static func waiting(for name: String, by refusal: Refusal) -> Words {
    let why = Words(
      en: "\(name): \(refusal.summary.english)", zh: "\(name)：\(refusal.summary.chinese)")
    if let until = refusal.until {
      let time = ShanghaiTime(until).text
      return why + ["; resumes \(time)", "；\(time) 恢复"]
    }
    return why
      + (refusal.isAccount
        ? ["; to be settled with the provider", "；须与数据商解决"] : ["; the rest is put off", "；其余推迟"])
  }

  static func stopping(resumption: String) -> Words {
    [
      "Stopping; what is on its way is received and kept. Go on with: \(resumption)",
      "正在停止；途中的应答会收下并保存。继续请用：\(resumption)",
    ]
  }
}
