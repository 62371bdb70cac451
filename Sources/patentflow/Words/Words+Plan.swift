import ByteFormats
import Foundation
import PatentModel
import Pipeline
import Workspace

/// What is said of a run before it begins.
extension Words {
  static func plan(of pipeline: String, isExact: Bool) -> Words {
    isExact
      ? ["Plan of \(pipeline)", "\(pipeline) 的计划"]
      : [
        "Plan of \(pipeline); ranges where something is not known",
        "\(pipeline) 的计划；尚不确定之处给出区间",
      ]
  }

  static let stage: Words = ["stage", "阶段"]
  static let provider: Words = ["provider", "数据源"]
  static let owned: Words = ["owned", "已有"]
  static let calls: Words = ["calls", "调用"]
  static let items: Words = ["items", "条数"]
  static let costInYuan: Words = ["cost (CNY)", "费用（元）"]
  static let total: Words = ["total", "合计"]
  static let assumed: Words = ["Assumed:", "依据："]

  static let list: Words = ["List", "名单"]
  static let cost: Words = ["Cost", "费用"]
  static let budget: Words = ["Budget", "预算"]
  static let time: Words = ["Time", "时间"]
  static let price: Words = ["Price", "单价"]

  static let nothingIsCalled: Words = ["nothing is called", "无需调用"]

  static func prices(unknown keys: [String]) -> Words {
    let names = keys.joined(separator: ", ")
    return [
      "unknown until it is set (--set KEY=CNY): \(names)", "未设单价，费用未知（--set 键=元）：\(names)",
    ]
  }

  static func postponed(_ questions: Int) -> Words {
    [
      "\(questions.counted("question")) \(questions == 1 ? "is" : "are") not asked now: locked for a "
        + "while, or perhaps ordered",
      "有 \(questions.grouped) 个查询现在不发：暂被锁定，或可能已下单",
    ]
  }

  static func nothingWrong(with stages: Int) -> Words {
    ["\(stages.counted("stage")), nothing wrong", "\(stages) 个阶段，没有发现问题"]
  }

  static let nothingToAsk: Words = [
    "No row of the list can be asked for. See why: ", "名单中没有可查询的行。查看原因：",
  ]

  static let next: Words = ["Next: ", "下一步："]

  static func sharper(by calls: Int, for cost: CostForecast) -> Words {
    let price = cost.sentence
    return [
      "Sharper, for \(calls.counted("first page")) (\(price.english)):",
      "想更准确，可先买 \(calls.grouped) 个首页（\(price.chinese)）：",
    ]
  }

  static let nothingToProbe: Words = [
    "Nothing to probe: the length of every list is known.", "无需试探：每个列表的长度都已知。",
  ]

  static func probing(_ calls: Int, for cost: CostForecast) -> Words {
    ["Probing: ", "试探："] + .calls(calls) + [", ", "，"] + cost.sentence
  }

  static let costUnknown: Words = [
    "What this run costs is not known: no price is set.", "本次运行的费用未知：没有设定任何单价。",
  ]

  static func mayCost(_ most: Money, andMore isUnpriced: Bool) -> Words {
    ["This run may cost \(most) CNY", "本次运行最多可能花费 \(most) 元"]
      + (isUnpriced
        ? [", and more for calls whose price is not known.", "，单价未知的调用另计。"] : [".", "。"])
  }

  static let goOn: Words = ["Go on?", "继续吗？"]
  static let nothingBought: Words = ["Nothing was bought.", "没有购买任何数据。"]
}
