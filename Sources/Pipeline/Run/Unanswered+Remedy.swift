import Foundation
import PatentModel
import Providers
import Workspace

extension Unanswered {
  /// What a person can do about it.
  var remedy: Words {
    switch state {
    case "failed": remedyOfFailure
    case "done":
      [
        "Ask again with --refresh \(stage), or narrow the search by its options.",
        "用 --refresh \(stage) 重新购买，或用 options 缩小检索范围。",
      ]
    case "deferred": until.map(Self.remedy(until:)) ?? remedyOfDelay
    default: ["Resume the run.", "续跑本次运行。"]
    }
  }

  /// What our table says of the code.
  private var meaning: ProviderCode? {
    let kind = providerKinds.first { $0.id == endpoint.prefix { $0 != "." } }
    return kind?.provider.codes[code]
  }

  private var remedyOfFailure: Words {
    switch code {
    case "may have been ordered":
      [
        "Look on the provider's site for the order; --reorder orders it again.",
        "到数据商网站查看订单；--reorder 会重新下单。",
      ]
    case "left":
      [
        "Narrow the search by its options; the provider does not heed the dates that cut it.",
        "用 options 缩小检索范围：数据商没有按拆分用的日期筛选。",
      ]
    case "too long", "other records":
      [
        "It was paid for: ask the provider, or resume the run to pay for one more try.",
        "该次调用已付费：请询问数据商，或续跑并为再试一次付费。",
      ]
    case _ where isRefused:
      meaning?.remedy
        ?? [
          "Look the code up with the provider; code_overrides can say what it means.",
          "向数据商询问该代码；其含义可用 code_overrides 设定。",
        ]
    default: meaning?.remedy ?? ["Resume the run to try once more.", "续跑本次运行，再试一次。"]
    }
  }

  private static func remedy(until moment: Date) -> Words {
    let time = ShanghaiTime(moment).text
    return ["Resume the run after \(time).", "\(time)（北京时间）之后续跑本次运行。"]
  }

  /// What to do about a delay that no time mends.
  private var remedyOfDelay: Words {
    switch code {
    case "budget":
      [
        "Raise the budget with --set, or --max-cost, and resume the run.",
        "用 --set 或 --max-cost 提高预算，再续跑本次运行。",
      ]
    case "no answer":
      ["Resume the run when the provider answers again.", "数据商恢复应答后续跑本次运行。"]
    case QuestionTally.missingCode:
      ["Run without --from to buy it.", "要购买它，请不带 --from 运行。"]
    default:
      meaning?.remedy
        ?? ["See what the provider says, then resume the run.", "按数据商的说明处理，再续跑本次运行。"]
    }
  }
}
