import PatentModel

extension ReportPage {
  /// What was spent, saved by reuse, and is left.
  var money: HTML {
    guard !run.spend.isEmpty else { return "" }
    return section(
      ["Money and quotas", "费用与配额"],
      [
        HTMLTable(
          columns: [
            ["Provider", "数据源"], ["Billed calls", "计费调用"], ["Billed items", "计费条数"],
            ["Spent, CNY", "花费（元）"], ["Saved calls", "节省调用"], ["Saved items", "节省条数"],
            ["Saved, CNY", "节省（元）"], ["In doubt", "存疑调用"],
          ],
          rows: run.spend.map(spendRow)
        ).html,
        unpriced, budgets,
      ])
  }

  private func spendRow(_ spend: ReportedRun.Spend) -> [HTMLTable.Cell] {
    [
      .text(spend.provider), .number(spend.billedCalls), .number(spend.items),
      .figure(spend.cost.map { spend.isPartlyUnpriced ? "≥ \($0)" : $0 } ?? "–"),
      .number(spend.savedCalls), .number(spend.savedItems), .figure(spend.savedCost ?? "–"),
      .number(spend.inDoubt),
    ]
  }

  private var unpriced: HTML {
    guard run.spend.contains(where: { $0.cost == nil || $0.isPartlyUnpriced }) else { return "" }
    return note([
      "What has no price in the pipeline file is not in these sums.", "流程文件中未设单价的部分不计入以上金额。",
    ])
  }

  private var budgets: HTML {
    guard !run.budgets.isEmpty else { return "" }
    return HTMLTable(
      columns: [["Budget", "预算"], ["Window", "周期"], ["Left", "剩余"], ["Of", "总额"], ["", ""]],
      rows: run.budgets.map {
        [
          .text($0.provider), .words(Vocabulary.windows.words($0.window)), .figure($0.left),
          .figure($0.limit), .words(Vocabulary.units.words($0.unit)),
        ]
      }
    ).html
  }

  /// What was not obtained, by sort, with the way out.
  var failures: HTML {
    let groups = run.failures.ordered
    guard !groups.isEmpty else { return "" }
    return section(
      ["Not obtained", "未取得的数据"],
      [
        "<p>\(["Each row and item is in failures.csv.", "逐条明细见 failures.csv。"] as Words)</p>",
        HTMLTable(
          columns: [
            ["Stage", "阶段"], ["Count", "数量"], ["Reason", "原因"], ["Code", "代码"],
            ["What to do (of the first)", "处理办法（首例）"], ["Such as", "示例"],
          ],
          rows: groups.prefix(30).map { sort, group in
            [
              .text(sort.stage), .number(group.count),
              .words(Vocabulary.reasons.words(sort.reason)),
              .text([sort.provider, sort.code].compactMap(\.self).joined(separator: " ")),
              .words(group.remedy), .text(group.examples.map(\.shortened).joined(separator: "; ")),
            ]
          }
        ).html,
      ])
  }

  /// The stages of the run and the files that it wrote.
  var files: HTML {
    section(
      ["Stages and files", "阶段与文件"],
      [
        HTMLTable(
          columns: [
            ["Stage", "阶段"], ["State", "状态"], ["Records", "记录"], ["Calls", "调用"],
            ["Reused", "复用"], ["Failed", "失败"], ["Put off", "推迟"],
          ],
          rows: run.stages.map {
            [
              .text($0.name), .words(Vocabulary.stageStates.words($0.state)), .number($0.records),
              .number($0.calls), .number($0.reused), .number($0.failed), .number($0.deferred),
            ]
          }
        ).html,
        HTMLTable(
          columns: [
            ["File", "文件"], ["Records", "记录"], ["Bytes", "字节"], ["SHA-256", "SHA-256"],
          ],
          rows: run.outputs.map {
            [
              .text($0.path), .number($0.records), .number($0.bytes),
              .piece("<code>\(String($0.sha256.prefix(16)))…</code>"),
            ]
          }
        ).html,
      ])
  }
}

extension String {
  /// As much of it as an example needs.
  fileprivate var shortened: String { count > 40 ? prefix(39) + "…" : self }
}
