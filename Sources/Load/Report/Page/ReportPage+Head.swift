import ByteFormats
import PatentModel

extension ReportPage {
  /// Whose page it is, how the run ended, and the numbers that people ask for first.
  var head: HTML {
    """
    <header><h1>\(run.pipeline)</h1>
    <p class="quiet">\(run.input) · \(run.id) · \(run.time) (Asia/Shanghai)\(retrieved)</p>
    \(standing)
    <div class="tiles">\(tiles.map(tile))</div></header>
    """
  }

  private var retrieved: HTML {
    guard let days = figures.retrieved else { return "" }
    let span = days.first == days.last ? days.last : "\(days.first) – \(days.last)"
    return " · \(Words(en: "retrieved \(span)", zh: "数据获取于 \(span)"))"
  }

  private var standing: HTML {
    switch run.standing {
    case .complete:
      note(["Complete: every question has its answer.", "完成：所有查询均已得到答复。"], isGood: true)
    case .someFailed:
      note([
        "Complete, but some items could not be obtained: see below and failures.csv.",
        "完成，但有部分数据未能取得：见下文与 failures.csv。",
      ])
    case .incomplete:
      note([
        "Incomplete: a quota, a budget or an account holds some items back. patentflow resume goes on.",
        "未完成：受配额、预算或账户限制，部分数据尚未获取。运行 patentflow resume 继续。",
      ])
    case .failed:
      note(["The run failed; this shows what is owned.", "运行失败；此处为已取得的数据。"])
    }
  }

  private var tiles: [(Words, String)] {
    [
      (["patents", "件专利"], figures.patents.patents.grouped),
      (["documents", "篇文献"], figures.patents.documents.grouped),
      (["granted", "件已授权"], figures.patents.granted.grouped),
      (["companies", "家企业"], figures.companies.grouped),
      (["billed calls", "次计费调用"], run.spend.reduce(0) { $0 + $1.billedCalls }.grouped),
      (["CNY spent, as priced", "元已花费（按所设单价）"], run.cost ?? "–"),
      (["not obtained", "项未取得"], run.failures.total.grouped),
    ]
  }

  private func tile(_ words: Words, _ figure: String) -> HTML {
    "<div class=\"tile\"><b>\(figure)</b>\(words)</div>"
  }
}
