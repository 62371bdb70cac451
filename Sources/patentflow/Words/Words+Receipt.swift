import ByteFormats
import Foundation
import PatentModel
import Pipeline
import Transform
import Workspace

/// What is said of a run at its end, and when somebody looks at it later.
extension Words {
  static func run(_ name: String, of pipeline: String, is standing: Words) -> Words {
    ["Run \(name) of \(pipeline): ", "\(pipeline) 的运行 \(name)："] + standing
  }

  static let complete: Words = ["complete", "完成"]
  static let someFailed: Words = [
    "complete, but some items failed; failures.csv lists them", "完成，但有部分未能取得，见 failures.csv",
  ]
  static func deferred(until time: String?) -> Words {
    time.map { ["incomplete; some is deferred until \($0)", "未完成；部分推迟到 \($0)（北京时间）"] }
      ?? [
        "incomplete; some is put off, and failures.csv says what to do",
        "未完成；部分推迟，处理办法见 failures.csv",
      ]
  }
  static let accountRefused: Words = ["incomplete; a provider refuses the account", "未完成；数据商拒绝该账号"]
  static let runFailed: Words = ["failed", "失败"]
  static let underWay: Words = ["under way, or cut off", "正在进行，或被中断"]

  static let state: Words = ["state", "状态"]
  static let tasks: Words = ["tasks", "任务"]
  static let spent: Words = ["Spent", "花费"]
  static let conflicts: Words = ["Conflicts", "分歧"]
  static let doubts: Words = ["Doubts", "疑点"]
  static let statuses: Words = ["Statuses", "状态"]
  static let waits: Words = ["Waits", "等待"]
  static let output: Words = ["Output", "输出"]
  static let nextStep: Words = ["Next", "下一步"]

  static func files(_ count: Int) -> Words { .count(count, "file", "个文件") }

  /// Legal statuses that nobody has explained to us yet, the most frequent first.
  static func unknown(statuses: [(text: String, count: Int)]) -> Words {
    let few = statuses.prefix(3).map { "“\($0.text)” (\($0.count.grouped))" }
    return [
      "of unknown meaning: \(statuses.count.grouped), such as \(few.joined(separator: ", ")); "
        + "run.json lists them",
      "\(statuses.count.grouped) 种法律状态含义未知，如 \(few.joined(separator: "、"))；全部见 run.json",
    ]
  }

  static func open(_ path: String) -> Words { ["open \(path) in a browser", "用浏览器打开 \(path)"] }

  static func later(than time: String) -> Words {
    ["after \(time) (Asia/Shanghai):", "\(time)（北京时间）之后："]
  }

  static let whenSettled: Words = ["when it is settled:", "解决之后："]
  static let withMoreRoom: Words = [
    "with a larger budget (--set, --max-cost), or later:", "提高预算（--set、--max-cost）后，或稍后：",
  ]
  static let whenMended: Words = ["when the fault is mended:", "故障排除之后："]

  static let settleIt: Words = ["Settle it with the provider.", "请与数据商解决。"]
}

extension RunSummary.Stage.State {
  var words: Words {
    switch self {
    case .done: .done
    case .partial: ["partial", "部分"]
    case .failed: .failed
    case .pending: ["pending", "未完"]
    }
  }
}

extension Words {
  /// How a run has ended, as its record notes it; nil where it has not.
  static func standing(_ status: String?) -> Words {
    switch status {
    case nil: .underWay
    case "complete": .complete
    case "incomplete": ["incomplete", "未完成"]
    case "failed": .runFailed
    case "interrupted": ["interrupted", "已中断"]
    case let other?: Words(name: other)
    }
  }

  /// So many questions without an answer, with the provider's words or ours.
  static func missing(_ reason: ReasonCount) -> Words {
    let state: Words = reason.state == "failed" ? .failed : .deferred
    let why = "\(reason.code) \(reason.message)"
    return [
      "\(reason.count.grouped) \(state.english): \(why)",
      "\(reason.count.grouped) 个\(state.chinese)：\(why)",
    ]
  }

  static func noRuns(in workspace: String) -> Words {
    ["\(workspace) holds no runs.", "\(workspace) 里没有任何运行。"]
  }

  static func resume(after time: String) -> Words {
    ["resume after \(time) (Asia/Shanghai)", "\(time)（北京时间）之后续跑"]
  }
}
