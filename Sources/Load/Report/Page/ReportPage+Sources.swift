import ByteFormats
import PatentModel

extension ReportPage {
  /// Who knew what, and where the providers disagree.
  var sources: HTML {
    let coverage = figures.coverage
    guard !coverage.sources.isEmpty else { return "" }
    return section(
      ["What the providers know", "数据源覆盖与一致性"],
      [knowledge(coverage), "<div class=\"grid2\">", combinations(coverage), "</div>"]
        + agreement(coverage) + unknownStatuses + doubts(coverage))
  }

  private func knowledge(_ coverage: Coverage) -> HTML {
    HTMLTable(
      columns: [
        ["Source", "数据源"], ["Patents", "专利"], ["Only there", "仅此来源"], ["Records", "记录"],
      ],
      rows: coverage.sources.map {
        [.text($0.name), .number($0.patents), .number($0.alone), .number($0.records)]
      }
    ).html
  }

  private func combinations(_ coverage: Coverage) -> HTML {
    bars(
      ["Patents by the sources that know them", "按来源组合统计专利"], of: ["Sources", "来源组合"],
      coverage.combinations.prefix(8).map {
        Tally(label: Words(name: $0.sources.replacing(",", with: " + ")), count: $0.patents)
      })
  }

  private func agreement(_ coverage: Coverage) -> [HTML] {
    let compared = Words(
      en: "\(coverage.comparable.grouped) patents are known from more than one source. "
        + "Where these differ, the table conflict says what each said, and which was taken.",
      zh: "\(coverage.comparable.grouped) 件专利有多个来源；来源不一致之处见 conflict 表。")
    guard !coverage.disagreements.isEmpty else { return ["<p>\(compared)</p>"] }
    let table = HTMLTable(
      columns: [
        ["Attribute", "属性"], ["Patents in conflict", "冲突专利数"], ["Agreement", "一致率"],
        ["Spelling alone", "仅写法不同"],
      ],
      rows: coverage.disagreements.map { item in
        let agreeing = max(0, coverage.comparable - item.patents)
        return [
          .text(item.attribute), .number(item.patents),
          .figure(coverage.comparable > 0 ? Share(agreeing, of: coverage.comparable).percent : "–"),
          .number(item.alike),
        ]
      })
    return ["<p>\(compared)</p>", table.html]
  }

  private var unknownStatuses: [HTML] {
    guard !run.unmappedStatuses.isEmpty else { return [] }
    let rows = run.unmappedStatuses.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(20)
    return [
      note([
        "Legal statuses of unknown meaning: they never set a status.", "以下法律状态含义未知，未用于判定。",
      ]),
      HTMLTable(
        columns: [["Status as received", "原始状态"], ["Patents", "专利"]],
        rows: rows.map { [.text($0.key), .number($0.value)] }
      ).html,
    ]
  }

  private func doubts(_ coverage: Coverage) -> [HTML] {
    guard !coverage.flags.isEmpty else { return [] }
    return [
      "<p>\(["Doubts about single values, in the table quality_flag:", "单个值的疑点（quality_flag 表）："] as Words)</p>",
      HTMLTable(
        columns: [["Flag", "标记"], ["Severity", "程度"], ["Count", "数量"]],
        rows: coverage.flags.map {
          [.text($0.name), .words(Vocabulary.severities.words($0.severity)), .number($0.count)]
        }
      ).html,
    ]
  }
}
