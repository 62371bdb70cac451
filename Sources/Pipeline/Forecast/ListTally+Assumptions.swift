import ByteFormats
import PatentModel
import Providers

extension ListTally {
  /// What the figures for these lists rest on.
  var assumptions: [Words] {
    var assumptions: [Words] = []
    if unseen > 0 { assumptions.append(rows.count > 0 ? comparison : guess) }
    if outdated > 0 { assumptions.append(growth) }
    if cut > 0 { assumptions.append(parts) }
    return assumptions
  }

  private var comparison: Words {
    let size = "\(rows.least.grouped) to \(rows.most.grouped)"
    return Words(
      en: "\(named(unseen)) \(isOrAre(unseen)) not known, and taken to be as the "
        + "\(rows.count.grouped) that \(isOrAre(rows.count)): \(rows.mean.asMean) on average (\(size))",
      zh: "有 \(unseen.grouped) 个\(list)长度未知，按已知的 \(rows.count.grouped) 个估计：平均 \(rows.mean.asMean) 条"
        + "（\(rows.least.grouped) 至 \(rows.most.grouped) 条）")
  }

  private var guess: Words {
    let (least, most) = (expectation.guess.lowerBound, expectation.guess.upperBound)
    let calls = expectation.pages(of: most)
    return Words(
      en: "\(named(unseen)) \(isOrAre(unseen)) not known, nor any to compare "
        + "\(unseen == 1 ? "it" : "them") with: "
        + "\(calls == 1 ? "a call" : "from 1 to \(calls.grouped) calls") and \(least.grouped) to "
        + "\(most.grouped) \(expectation.rows.english) each are a guess",
      zh: "有 \(unseen.grouped) 个\(list)长度未知，也没有可供比较的：每个 "
        + "\(calls == 1 ? "1" : "1 至 \(calls.grouped)") 次调用、\(least.grouped) 至 \(most.grouped) 条只是猜测"
    )
  }

  private var growth: Words {
    Words(
      en:
        "\(named(outdated)) \(isOrAre(outdated)) bought again, and taken to be as long as before, "
        + "or up to a tenth longer",
      zh: "有 \(outdated.grouped) 个\(list)要重新购买，按与上次等长、至多长一成计")
  }

  private var parts: Words {
    let (has, ends) = cut == 1 ? ("has", "is") : ("have", "are")
    return Words(
      en: "\(cut.counted("list")) \(has) more than \(expectation.reach.grouped) "
        + "\(expectation.rows.english), and \(ends) asked for in parts whose last pages are not full",
      zh: "有 \(cut.grouped) 个\(list)超过 \(expectation.reach.grouped) 条，须拆开查询，各部分的末页不满")
  }

  private var list: String { "\(expectation.rows.chinese)列表" }

  private func named(_ lists: Int) -> String {
    "\(lists.counted("list")) of \(expectation.rows.english)"
  }

  private func isOrAre(_ count: Int) -> String { count == 1 ? "is" : "are" }
}

extension Double {
  /// Whole where it is large: `42`, `3.5`.
  fileprivate var asMean: String {
    let tenths = Int((self * 10).rounded())
    return tenths < 100 && !tenths.isMultiple(of: 10)
      ? "\(tenths / 10).\(tenths % 10)" : Int(rounded()).grouped
  }
}
